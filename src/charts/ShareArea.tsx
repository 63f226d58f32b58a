import { memo, useId, useMemo, useRef } from 'react';
import { formatShare } from '../base/format.ts';
import { ChartStage } from './ChartStage.tsx';
import styles from './charts.module.css';
import { layoutShareArea, slicesOf } from './layoutShareArea.ts';
import { NothingToDraw } from './NothingToDraw.tsx';
import { Plot } from './Plot.tsx';
import { pointReadout } from './pointReadout.ts';
import { fillOf, StateFills } from './StateFill.tsx';
import { looksOf } from './seriesLook.ts';
import { DirectLabels } from './Texts.tsx';
import type { Target } from './targets.ts';
import type { FormProps } from './types.ts';
import { useWidth } from './useWidth.ts';

const TALL = 360;

/** Shares of a whole over time. A moment at which one part is missing is a gap: a share of a part is no share. */
export const ShareArea = memo(function ShareArea(props: FormProps) {
  const { title, summary, series, format, height = TALL, selected, onSelect } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = useWidth(box, props.width);
  const layout = useMemo(() => (width > 0 ? layoutShareArea(props, width) : null), [props, width]);
  const readout = useMemo(() => {
    const shares = new Map(
      slicesOf({ series }).flatMap(
        (slice) => slice?.points.map((point, index) => [point.key, slice.shares[index]]) ?? [],
      ),
    );
    const ofPoint = pointReadout(
      series,
      looksOf(series).map((look) => ({ ...look, shape: 'square' })),
      format,
    );
    return (target: Target) => {
      const said = ofPoint(target);
      const share = shares.get(target.key);
      return typeof share === 'number' ? { ...said, value: `${formatShare(share)} (${said.value})` } : said;
    };
  }, [series, format]);
  return (
    <div ref={box} className={styles['form']} style={{ minHeight: height }}>
      {layout ? (
        <ChartStage {...{ title, summary, width, height, readout, selected, onSelect }} targets={layout.targets}>
          <Plot title={title} summary={summary} frame={layout.frame}>
            <StateFills id={id} fills={layout.pieces} />
            {layout.pieces.map((piece) => (
              <path
                key={piece.key}
                d={piece.d}
                fill={fillOf(id, piece)}
                className={styles['seam']}
                data-state={piece.state}
              />
            ))}
            <DirectLabels labels={layout.endLabels} />
          </Plot>
        </ChartStage>
      ) : width > 0 ? (
        <NothingToDraw height={height} />
      ) : null}
    </div>
  );
});
