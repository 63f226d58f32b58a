import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { TimeLine } from '../../../src/charts/TimeLine.tsx';
import type { ChartPoint, ChartSeries } from '../../../src/charts/types.ts';
import '../../../src/ui/tokens.css';
import '../../../src/ui/global.css';

const format = { short: (value: number) => value.toFixed(0), full: (value: number) => value.toFixed(3) };
const start = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;

// A fixed walk: the same numbers in every run and on every machine.
function walk(count: number, seed: number): readonly number[] {
  let state = seed;
  let value = 100;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    value += (state / 2_147_483_647 - 0.5) * 2;
    return value;
  });
}

const seriesOf = (id: string, values: readonly number[]): ChartSeries => ({
  id,
  label: id,
  points: values.map(
    (value, index): ChartPoint => ({
      key: `${id}${index}`,
      x: start + index * DAY_MS,
      label: String(index),
      value,
      state: 'reported',
      confidence: 'primary',
    }),
  ),
});

/** What a page would write with the chart library alone: axes, grid, tooltip, lines. */
function Plain({ series }: { readonly series: readonly ChartSeries[] }) {
  const rows = (series[0]?.points ?? []).map(({ x }, index) => ({
    x,
    ...Object.fromEntries(series.map(({ id, points }) => [id, points[index]?.value ?? null])),
  }));
  return (
    <LineChart width={1000} height={360} data={rows}>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="x" type="number" domain={['dataMin', 'dataMax']} />
      <YAxis domain={[0, 200]} />
      <Tooltip isAnimationActive={false} />
      {series.map(({ id }) => (
        <Line key={id} dataKey={id} dot={false} isAnimationActive={false} />
      ))}
    </LineChart>
  );
}

const Ours = ({ series }: { readonly series: readonly ChartSeries[] }) => (
  <TimeLine title="t" summary="s" series={series} format={format} valueDomain={[0, 200]} />
);

/** The same without a fixed axis: a change of its ends draws axes and grid again. */
const Following = ({ series }: { readonly series: readonly ChartSeries[] }) => (
  <TimeLine title="t" summary="s" series={series} format={format} />
);

const container = document.createElement('div');
container.style.width = '1000px';
document.body.append(container);

const painted = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
  });

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timeToPaint(make: () => ReactNode, times: number): Promise<number> {
  const found: number[] = [];
  for (let run = 0; run < times; run++) {
    const root = createRoot(container);
    await painted();
    const before = performance.now();
    flushSync(() => root.render(make()));
    await painted();
    found.push(performance.now() - before);
    root.unmount();
  }
  return median(found);
}

async function redraw(Form: typeof Ours, changes: number) {
  const frames = Array.from({ length: changes }, (_, change) =>
    [3, 3, 2, 2, 2].map((count, chart) =>
      Array.from({ length: count }, (_, index) =>
        seriesOf(
          `s${index}`,
          walk(60, 7 + chart * 10 + index).map((value) => value * (1 - (change / changes) * 0.3)),
        ),
      ),
    ),
  );
  const root = createRoot(container);
  const script: number[] = [];
  const paint: number[] = [];
  for (const charts of frames) {
    const before = performance.now();
    flushSync(() =>
      root.render(
        charts.map((series, chart) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: five charts that keep their places
          <Form key={chart} series={series} />
        )),
      ),
    );
    script.push(performance.now() - before);
    await painted();
    paint.push(performance.now() - before);
  }
  root.unmount();
  // The first frame mounts the charts; what follows are changes.
  return { script: median(script.slice(1)), paint: median(paint.slice(1)) };
}

export interface ChartTimes {
  readonly long: { readonly ours: number; readonly plain: number };
  readonly five: {
    readonly ours: { script: number; paint: number };
    readonly plain: { script: number; paint: number };
  };
  readonly following: { script: number; paint: number };
  readonly mount: { readonly ours: number; readonly plain: number };
}

declare global {
  interface Window {
    measureCharts: (withPlain: boolean) => Promise<ChartTimes>;
  }
}

window.measureCharts = async (withPlain) => {
  const long = [seriesOf('long', walk(200_000, 42))];
  const short = [seriesOf('short', walk(60, 42))];
  await timeToPaint(() => <Ours series={short} />, 3);
  await timeToPaint(() => <Plain series={short} />, 3);
  return {
    mount: {
      ours: await timeToPaint(() => <Ours series={short} />, 15),
      plain: await timeToPaint(() => <Plain series={short} />, 15),
    },
    five: { ours: await redraw(Ours, 60), plain: await redraw(Plain, 60) },
    following: await redraw(Following, 60),
    long: {
      ours: await timeToPaint(() => <Ours series={long} />, 7),
      plain: withPlain ? await timeToPaint(() => <Plain series={long} />, 1) : Number.NaN,
    },
  };
};
