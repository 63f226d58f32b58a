import { defineChannel } from '../defineChannel.ts';

/** E17: what the Federal Reserve pairs with such a fall. Display only: nothing reads it. */
export const companionStrip = defineChannel({
  id: 'companion',
  number: 'E17',
  title: 'For scale: what official scenarios pair with such a fall',
  because:
    'The Federal Reserve’s severely adverse scenarios move credit spreads, volatility and yields with the index. Shown for scale; nothing is fed back.',
  reads: ['sp500', 'gdpGap'],
  writes: ['bbbSpread', 'vix', 'tenYear', 'unemployment'],
  formula: {
    bbbSpread: '+8 bp per 1 % fall of the index',
    vix: '+0.8 points per 1 % fall of the index',
    tenYear: '−4 bp per 1 % fall of the index',
    unemployment: '−0.5 × GDP gap two quarters before, in points',
  },
  constants: ['spreadPerPercent', 'vixPerPercent', 'yieldPerPercent', 'okun'],
  parameters: {},
  borrows: {},
  work: ({ world: { quarters }, known: { sp500, gdpGap }, constants }) => {
    const perFall = (rate: number, line: Float64Array) => {
      for (let t = 0; t < quarters; t++) line[t] = 0 - rate * 100 * sp500[t]!;
    };
    return {
      bbbSpread: (_, line) => perFall(constants.spreadPerPercent, line),
      vix: (_, line) => perFall(constants.vixPerPercent, line),
      tenYear: (_, line) => perFall(-constants.yieldPerPercent, line),
      unemployment(_, line) {
        for (let t = 0; t < quarters; t++) line[t] = t < 2 ? 0 : 0 - constants.okun * 100 * gdpGap[t - 2]!;
      },
    };
  },
});
