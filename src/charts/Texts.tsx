import styles from './charts.module.css';
import { LINE_HEIGHT } from './frame.ts';
import { Marker } from './Marker.tsx';
import type { EndLabel, PlacedText } from './timeLineTypes.ts';

/** One or more lines of small text with a rim of paper, so that a line passing behind does not cut it. */
export function Annotation({ text, kind }: { readonly text: PlacedText; readonly kind: string }) {
  return (
    <text x={text.x} y={text.y} textAnchor={text.anchor} className={styles['note']} data-text={kind}>
      {text.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never change place
        <tspan key={index} x={text.x} dy={index === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Name and value at the end of a line, with the marker of the series. */
export function DirectLabels({ labels }: { readonly labels: readonly EndLabel[] }) {
  return labels.map(({ x, y, name, value, colour, shape, leader }) => (
    <g key={`${name.join(' ')} ${colour}`}>
      {leader ? <path d={leader} className={styles['leader']} /> : null}
      <Marker x={x + 3} y={y} shape={shape} state="reported" colour={colour} />
      <text x={x + 12} y={y} dy="0.34em" className={styles['label']} data-text="label">
        {name.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never change place
          <tspan key={index} x={x + 12} dy={index === 0 ? '0.34em' : LINE_HEIGHT} className={styles['name']}>
            {line}
          </tspan>
        ))}
        {value ? (
          <tspan x={x + 12} dy={LINE_HEIGHT}>
            {value}
          </tspan>
        ) : null}
      </text>
    </g>
  ));
}
