import { LABEL_SIZE } from './frame.ts';
import { cutText } from './textWidth.ts';
import { thinTicks } from './thinTicks.ts';
import type { Tick } from './timeTicks.ts';

const quarter = /^(\d{4})\s?Q([1-4])$/;
const month = /^(\d{4})-(\d{2})$/;
const year = /^\d{4}$/;
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

interface Part {
  readonly year: string;
  readonly part: string;
  readonly opens: boolean;
}

function partOf(label: string): Part | null {
  const q = quarter.exec(label);
  if (q) return { year: q[1] ?? '', part: `Q${q[2]}`, opens: q[2] === '1' };
  const m = month.exec(label);
  if (m) return { year: m[1] ?? '', part: names[Number(m[2]) - 1] ?? '', opens: m[2] === '01' };
  return null;
}

/**
 * Texts under columns. Quarters and months carry their year at its start only, and shrink to years where there is no room;
 * years are left out evenly; names are cut, because a column without a name means nothing.
 */
export function columnTicks(labels: readonly string[], at: (index: number) => number): readonly Tick[] {
  const band = labels.length > 1 ? at(1) - at(0) : Number.POSITIVE_INFINITY;
  const parts = labels.map(partOf);
  if (parts.every((part) => part !== null)) {
    const full = parts.map((part, index) => ({
      at: index,
      text: part.opens ? part.year : index === 0 ? `${part.part} ${part.year}` : part.part,
    }));
    const thinned = thinTicks(full, at);
    if (thinned.length === full.length) return full;
    const short = full.map((tick, index) =>
      index === 0 && !parts[0]?.opens ? { ...tick, text: parts[0]?.part ?? '' } : tick,
    );
    if (thinTicks(short, at).length === short.length && parts.some((part) => part.opens)) return short;
    const years = full.filter((_, index) => parts[index]?.opens);
    return years.length > 0 ? thinTicks(years, at) : thinned;
  }
  const ticks = labels.map((text, index) => ({ at: index, text }));
  if (labels.every((label) => year.test(label))) return thinTicks(ticks, at);
  if (thinTicks(ticks, at).length === ticks.length) return ticks;
  if (band < 28) return thinTicks(ticks, at);
  return ticks.map((tick) => ({ ...tick, text: cutText(tick.text, band - 6, LABEL_SIZE) }));
}
