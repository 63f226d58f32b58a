/** A domain rounded outwards to whole steps, and the steps in it. */
export interface TickPlan {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const steps = [1, 2, 2.5, 5, 10] as const;

/** The smallest step of 1, 2, 2.5 or 5 times a power of ten that crosses `span` in at most `most` steps. */
export function niceStep(span: number, most: number): number {
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = steps.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

// 3 × 0.1 is 0.30000000000000004; a tick is a whole number of steps, rounded to the digits the step has.
function multiple(count: number, step: number): number {
  const digits = Math.min(20, Math.max(0, 1 - Math.floor(Math.log10(step)) + 1));
  return Number((count * step).toFixed(digits)) + 0;
}

/** Round steps over `[low, high]`, the domain widened to whole steps. Around a single value it opens up a tenth, or one. */
export function niceTicks(low: number, high: number, most = 6): TickPlan {
  if (low === high) {
    const room = Math.abs(low) / 10;
    return low === 0 ? niceTicks(0, 1, most) : niceTicks(low - room, high + room, most);
  }
  const step = niceStep(high - low, most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks: number[] = [];
  for (let count = first; count <= last; count++) ticks.push(multiple(count, step));
  return { domain: [multiple(first, step), multiple(last, step)], ticks };
}

/** Decades, with 2 and 5 (or just 3) between them where there is room; the domain widened to the nearest 1, 2 or 5. */
export function logTicks(low: number, high: number, most = 6): TickPlan {
  const between = (marks: readonly number[]) => {
    const found: number[] = [];
    const from = Math.floor(Math.log10(low)) - 1;
    const to = Math.ceil(Math.log10(high)) + 1;
    for (let power = from; power <= to; power++) {
      for (const mark of marks) found.push(Number((mark * 10 ** power).toPrecision(12)));
    }
    const start = found.findLastIndex((tick) => tick <= low * (1 + 1e-9));
    const end = found.findIndex((tick) => tick >= high * (1 - 1e-9));
    return found.slice(Math.max(0, start), end < start + 1 ? start + 2 : end + 1);
  };
  const fine = between([1, 2, 5]);
  const domain: readonly [number, number] = [fine[0] ?? low, fine.at(-1) ?? high];
  const inside = (ticks: readonly number[]) => ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  if (fine.length <= most + 1) return { domain, ticks: fine };
  const sparse = inside(between([1, 3]));
  if (sparse.length <= most + 1) return { domain, ticks: sparse };
  const decades = inside(between([1]));
  const stride = Math.ceil(decades.length / (most + 1));
  return { domain, ticks: decades.filter((_, index) => index % stride === 0) };
}
