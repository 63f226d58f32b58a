import { memo, useId } from 'react';
import type { SceneItem } from '../figure/scene.ts';
import styles from './lab.module.css';

/** A token of the palette as the style sheet of the page spells it, so that a drawing follows the theme. */
const paint = (value: string | undefined) =>
  value === undefined ? undefined : /^(none$|var\()/.test(value) ? value : `var(--${value})`;

interface SceneProps {
  readonly items: readonly SceneItem[];
}

/** What a picture is written with, drawn on the page: the same items, the colours of the theme. */
export const Scene = memo(function Scene({ items }: SceneProps) {
  const id = useId();
  return (
    <g className={styles['scene']}>
      {items.map((item, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the drawing
        <Item key={k} item={item} id={id} />
      ))}
    </g>
  );
});

function Item({ item, id }: { readonly item: SceneItem; readonly id: string }) {
  switch (item.kind) {
    case 'path': {
      const { d, x, y = 0, fill = 'none' } = item;
      const tile = /^url\(#(.+)\)$/.exec(fill)?.[1];
      return (
        <path
          d={d}
          {...(x === undefined ? {} : { transform: `translate(${x} ${y})` })}
          fill={tile === undefined ? paint(fill) : `url(#${id}-${tile})`}
          fillOpacity={item.fillOpacity}
          stroke={paint(item.stroke)}
          strokeWidth={item.strokeWidth}
          strokeOpacity={item.strokeOpacity}
          strokeDasharray={item.dash}
          strokeLinecap={item.cap}
          strokeLinejoin={item.stroke ? 'round' : undefined}
          shapeRendering={item.crisp ? 'crispEdges' : undefined}
        />
      );
    }
    case 'text':
      return (
        <text
          x={item.x}
          y={item.y}
          fontSize={item.size}
          fontWeight={item.weight}
          textAnchor={item.anchor}
          fill={paint(item.fill)}
          className={item.rim ? styles['rim'] : undefined}
          data-text={item.role}
        >
          {item.text}
        </text>
      );
    case 'group':
      return (
        <g transform={`translate(${item.x} ${item.y})`} data-role={item.role}>
          {item.items.map((each, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the drawing
            <Item key={k} item={each} id={id} />
          ))}
        </g>
      );
    case 'pattern':
      return (
        <defs>
          <pattern id={`${id}-${item.id}`} width="6" height="6" patternUnits="userSpaceOnUse">
            {item.items.map((each, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the drawing
              <Item key={k} item={each} id={id} />
            ))}
          </pattern>
        </defs>
      );
    default:
      return item satisfies never;
  }
}
