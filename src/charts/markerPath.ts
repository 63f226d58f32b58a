import type { Shape } from './seriesLook.ts';

const n = (value: number) => Math.round(value * 100) / 100;

const polygon = (corners: readonly (readonly [number, number])[]) =>
  `M${corners.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;

/** The outline of a marker round (0, 0); all shapes cover about the same area. */
export function markerPath(shape: Shape | 'diamond' | 'cross', r: number): string {
  switch (shape) {
    case 'circle':
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case 'square':
      return polygon([
        [-r * 0.9, -r * 0.9],
        [r * 0.9, -r * 0.9],
        [r * 0.9, r * 0.9],
        [-r * 0.9, r * 0.9],
      ]);
    case 'triangle':
      return polygon([
        [0, -r * 1.25],
        [r * 1.15, r * 0.8],
        [-r * 1.15, r * 0.8],
      ]);
    case 'wedge':
      return polygon([
        [0, r * 1.25],
        [r * 1.15, -r * 0.8],
        [-r * 1.15, -r * 0.8],
      ]);
    case 'hexagon':
      return polygon(
        [0, 60, 120, 180, 240, 300].map((angle) => [
          1.1 * r * Math.cos((angle * Math.PI) / 180),
          1.1 * r * Math.sin((angle * Math.PI) / 180),
        ]),
      );
    case 'bar':
      return polygon([
        [-r * 0.55, -r * 1.35],
        [r * 0.55, -r * 1.35],
        [r * 0.55, r * 1.35],
        [-r * 0.55, r * 1.35],
      ]);
    case 'plus': {
      const [a, b] = [r * 0.4, r * 1.2];
      return polygon([
        [-a, -b],
        [a, -b],
        [a, -a],
        [b, -a],
        [b, a],
        [a, a],
        [a, b],
        [-a, b],
        [-a, a],
        [-b, a],
        [-b, -a],
        [-a, -a],
      ]);
    }
    case 'diamond':
      return polygon([
        [0, -r * 1.4],
        [r * 1.4, 0],
        [0, r * 1.4],
        [-r * 1.4, 0],
      ]);
    case 'cross':
      return `M${-r} ${-r}L${r} ${r}M${-r} ${r}L${r} ${-r}`;
    default:
      return shape satisfies never;
  }
}
