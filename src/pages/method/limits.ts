/** What the model cannot do, in plain words. From the validation of the model; failures first. */
export const limits: readonly string[] = [
  'Say whether take-downs change spending at all. That arrow is the weakest of the chain, and it is your own input.',
  'Time a turn. The onset is a lever, not a finding.',
  'Price leverage, margin calls, crowding or funds that must sell. In June 2026 memory shares fell about three times as far as NVIDIA; the model has them about level.',
  'Reproduce an AI day in full. On the fall of 27 January 2025 the order of the losses is weak once all companies are in.',
  'Model policy: a cut of interest rates, a rescue, an order withdrawn. The multiplier after policy stands for all of it.',
  'See private markets. Labs and neoclouds appear through their contracts only.',
  'Give the probability of anything. Shares of draws follow from your own ranges.',
  'Learn from much history. Every episode used happened once to three times, and the spill-over, the memory elasticity and the write-down are fitted to the very episodes shown.',
  'Draw on a precedent. The essay’s event is a shock of regulation to supply; every analogue is a bust of demand.',
];

/** Where the essay and the data part, and what the model uses. */
export const conflicts: readonly string[] = [
  'The 5.3 trillion attributed to Goldman Sachs covers fiscal 2025 to 2030 and four firms, not all cloud providers “by 2030”. The baseline spending meets that reading.',
  'The 0.8 % of GDP is before imports; after them the same bank put the contribution to growth in 2025 at “basically zero”. The import share is a lever.',
  'SK hynix is no longer worth more than one trillion dollars.',
  'Many of OpenAI’s commitments can be cancelled, are tied to milestones or are based on use. Only a firm share of them enters the network as due.',
  'Two market episodes imply that investors then valued the marginal dollar of AI spending below its break-even: a cut was good news for the spenders. That cuts against the essay’s chain.',
];

/** How to read the numbers. */
export const readings: readonly string[] = [
  'A change is against a baseline without a shock at the same date, not against today.',
  'Indices are shown to whole per cent, companies beyond −20 % to the nearest five, GDP to a tenth: the model is no more exact than that.',
  'A part of the index move is an assumed fall of stocks that have no AI link. Its share stands beside every headline.',
  'Spenders get cash and depreciation back when they cut. Whether a cut hurts them turns on one number, the return on AI spending; about 0.24 is neutral at a 9 % required return, a life of six years and a tax rate of 17 %.',
  'Nothing flows back from GDP to shares, so spending out of wealth, the import share and the multiplier cannot move the index.',
  'A deeper cut lowers sellers’ revenue and value in every run, but not always the index: spenders can gain.',
];
