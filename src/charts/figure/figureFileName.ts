import type { FigureSize, FigureSpec } from './figureTypes.ts';
import type { FigureTheme } from './palette.ts';

/** A file name that says what is inside: `faultline-capex-quarterly-2026-11-25-card-2x-dark.png`. Light and 1× go unsaid. */
export function figureFileName(
  { id, provenance }: FigureSpec,
  size: FigureSize,
  theme: FigureTheme,
  scale: number | null,
): string {
  const name = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  const parts = [
    ...['faultline', name, provenance.snapshot, size],
    ...(scale === null || scale === 1 ? [] : [`${scale}x`]),
    ...(theme === 'light' ? [] : [theme]),
  ];
  return `${parts.join('-')}.${scale === null ? 'svg' : 'png'}`;
}
