import type { Showing } from '../../datasets/transform.ts';
import type { Range, ViewState } from '../../session/session.ts';
import type { ViewControl } from '../../session/useViewState.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RangeBrush, type Span } from '../../ui/RangeBrush.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import styles from './ChartPage.module.css';
import { rangeOf } from './timeRange.ts';
import type { ViewModel } from './viewModel.ts';

const showWords: Readonly<Record<Showing, string>> = {
  level: 'Level',
  change: '% change',
  year: '% from a year ago',
  index: 'Index, a day = 100',
  share: 'Share of total',
  gdp: '% of GDP',
};

const presets = [
  { value: '1y', label: '1Y' },
  { value: '5y', label: '5Y' },
  { value: 'all', label: 'Max' },
] as const;
type Preset = (typeof presets)[number]['value'];

const presetRange: Readonly<Record<Preset, Range>> = {
  '1y': { kind: 'last', years: 1 },
  '5y': { kind: 'last', years: 5 },
  all: { kind: 'all' },
};

function presetOf(range: Range): Preset | null {
  if (range.kind === 'all') return 'all';
  if (range.kind === 'between') return null;
  return range.years === 1 ? '1y' : range.years === 5 ? '5y' : null;
}

interface ChartControlsProps {
  readonly model: ViewModel;
  readonly state: ViewState;
  /** The range while a handle is held. */
  readonly held: Span | null;
  readonly onHold: (span: Span) => void;
  readonly onChange: ViewControl['change'];
}

/** The controls of a chart, under what they move. Those that do not apply to the form are left out. */
export function ChartControls({ model, state, held, onHold, onChange }: ChartControlsProps) {
  const { stops, span, choices, logRefused, groups, spec } = model;
  const days = stops.map(({ day }) => day);
  const shownSpan = held ?? span;
  const first = days[0];
  const last = days.at(-1);
  const commit = (next: Span) => onChange({ range: rangeOf(next, stops) });
  const typed = (end: 'from' | 'to', day: string) => {
    const from = end === 'from' ? day : (days[shownSpan?.from ?? 0] ?? day);
    const to = end === 'to' ? day : (days[shownSpan?.to ?? 0] ?? day);
    const near = (place: number) => (place < 0 ? stops.length - 1 : place);
    const start = near(days.findIndex((stop) => stop >= from));
    const stop = days.findLastIndex((place) => place <= to);
    if (start < stop) commit({ from: start, to: stop });
  };
  const toggle = (id: string, picked: boolean) =>
    onChange({ only: picked ? [...state.only, id] : state.only.filter((other) => other !== id) });
  return (
    <div className={styles['controls']}>
      {shownSpan && first !== undefined && last !== undefined && (
        <div className={styles['range']}>
          <RangeBrush label="Range" stops={days} value={shownSpan} onInput={onHold} onCommit={commit} />
          <div className={styles['rangeFields']}>
            <SegmentedControl
              legend="Range"
              choices={presets}
              value={presetOf(state.range)}
              onChange={(preset) => onChange({ range: presetRange[preset] })}
            />
            <div className={styles['ends']}>
              <DateField
                label="From"
                value={days[shownSpan.from] ?? first}
                min={first}
                max={last}
                onCommit={(day) => typed('from', day)}
              />
              <DateField
                label="To"
                value={days[shownSpan.to] ?? last}
                min={first}
                max={last}
                onCommit={(day) => typed('to', day)}
              />
            </div>
          </div>
        </div>
      )}
      <div className={styles['ways']}>
        {choices.some(({ showing, refused }) => showing !== 'level' && refused === null) && (
          <SelectMenu
            label="Show as"
            choices={choices.map(({ showing, refused }) => ({
              value: showing,
              label: refused === null ? showWords[showing] : `${showWords[showing]} (not here)`,
            }))}
            value={state.show}
            onChange={(show) => onChange({ show })}
          />
        )}
        {state.show === 'index' && first !== undefined && last !== undefined && (
          <DateField
            label="100 on"
            value={model.base ?? first}
            min={first}
            max={last}
            onCommit={(base) => onChange({ base })}
          />
        )}
        {spec.form === 'lines' && (
          <SegmentedControl
            legend="Scale"
            choices={[
              { value: 'linear', label: 'Linear' },
              { value: 'log', label: logRefused === null ? 'Log' : 'Log (not here)' },
            ]}
            value={state.scale}
            onChange={(scale) => onChange({ scale })}
          />
        )}
        {(spec.form === 'lines' || spec.form === 'share-area') && (
          <CheckBox
            label="Mark falls of the market and the order of 12 June 2026"
            checked={state.events === 'on'}
            onChange={(on) => onChange({ events: on ? 'on' : 'off' })}
          />
        )}
      </div>
      {spec.form === 'lines' && groups.length > 2 && (
        <fieldset className={styles['pick']}>
          <legend>Pick out</legend>
          {groups.map(({ id, label }) => (
            <CheckBox
              key={id}
              label={label}
              checked={state.only.includes(id)}
              onChange={(picked) => toggle(id, picked)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
