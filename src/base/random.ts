/** A source of chance: each call gives a number in [0, 1). It comes in through the door, seeded; see STYLE in CONTRIBUTING.md. */
export type Random = () => number;
