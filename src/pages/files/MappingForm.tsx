import { useState } from 'react';
import type { HoldingMapping, Mapping, ObservationMapping } from '../../ingest/mapping.ts';
import { missingColumns } from '../../ingest/proposeMapping.ts';
import type { ColumnView, ReadingView } from '../../session/fileViews.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import styles from './files.module.css';

const NONE = '';
const MOST_SHOWN = 40;

const noHoldings: HoldingMapping = {
  kind: 'holdings',
  recipe: null,
  ...{ ticker: null, name: null, weight: null, value: null, currency: null, assetClass: null, exchange: null },
};

const firstOf = (columns: readonly ColumnView[], ...types: readonly ColumnView['type'][]) =>
  columns.find(({ type }) => types.includes(type))?.name ?? null;

/** Where the reader starts when no recipe knows the table: numbers are figures, the first day or period is when, the first words are who. */
export function startMapping({ columns, name }: ReadingView): ObservationMapping {
  const values = columns.filter(({ type }) => type === 'number').map((column) => column.name);
  const [first = ''] = columns.map((column) => column.name);
  return {
    kind: 'observations',
    recipe: null,
    values: values.length > 0 ? values : [first],
    headingsAre: 'series',
    when: firstOf(columns, 'date', 'period'),
    ...{ period: null, series: null, unit: null, source: null, note: null },
    entity: firstOf(columns, 'text'),
    fixed: { entity: 'ALL', series: name.replace(/\.[a-z\d]{1,5}$/i, '') || 'values', unit: null },
  };
}

interface PartProps<M> {
  readonly mapping: M;
  readonly columns: readonly ColumnView[];
  readonly onChange: (mapping: M) => void;
}

interface ColumnMenuProps {
  readonly label: string;
  readonly none: string;
  readonly columns: readonly ColumnView[];
  readonly value: string | null;
  readonly onChange: (column: string | null) => void;
}

function ColumnMenu({ label, none, columns, value, onChange }: ColumnMenuProps) {
  const choices = [
    { value: NONE, label: none },
    ...columns.map(({ name, type }) => ({ value: name, label: `${name} (${type})` })),
  ];
  return (
    <SelectMenu
      label={label}
      choices={choices}
      value={value ?? NONE}
      onChange={(column) => onChange(column === NONE ? null : column)}
    />
  );
}

function ObservationFields({ mapping, columns, onChange }: PartProps<ObservationMapping>) {
  const put = (patch: Partial<ObservationMapping>) => onChange({ ...mapping, recipe: null, ...patch });
  const menu = (field: 'when' | 'entity' | 'series' | 'unit', label: string, none: string) => (
    <ColumnMenu {...{ label, none, columns }} value={mapping[field]} onChange={(column) => put({ [field]: column })} />
  );
  return (
    <>
      <fieldset className={styles['ask']}>
        <legend>Which columns hold the figures?</legend>
        <div className={styles['checks']}>
          {columns.slice(0, MOST_SHOWN).map(({ name, type }) => (
            <CheckBox
              key={name}
              label={type === 'number' ? name : `${name} (${type})`}
              checked={mapping.values.includes(name)}
              onChange={(on) => {
                const values = on ? [...mapping.values, name] : mapping.values.filter((each) => each !== name);
                if (values.length > 0) put({ values });
              }}
            />
          ))}
        </div>
        {columns.length > MOST_SHOWN && (
          <p className={styles['small']}>The first {MOST_SHOWN} columns are listed; the others stay as they are.</p>
        )}
      </fieldset>
      <div className={styles['controls']}>
        <SelectMenu
          label="Their headings name"
          choices={[
            { value: 'series', label: 'what is measured' },
            { value: 'entity', label: 'whom it is about' },
            { value: 'period', label: 'periods' },
          ]}
          value={mapping.headingsAre}
          onChange={(headingsAre) => put({ headingsAre })}
        />
        {mapping.headingsAre !== 'period' && menu('when', 'Day or period', 'one day for all')}
        {menu('entity', 'Whom it is about', mapping.headingsAre === 'entity' ? 'the headings' : 'one for all')}
        {menu('series', 'What is measured', mapping.headingsAre === 'series' ? 'the headings' : 'one for all')}
        {menu('unit', 'Unit, by row', 'the same in every row')}
      </div>
    </>
  );
}

function HoldingFields({ mapping, columns, onChange }: PartProps<HoldingMapping>) {
  const menu = (field: Exclude<keyof HoldingMapping, 'kind' | 'recipe'>, label: string) => (
    <ColumnMenu
      {...{ label, columns }}
      none="none"
      value={mapping[field]}
      onChange={(column) => onChange({ ...mapping, recipe: null, [field]: column })}
    />
  );
  return (
    <div className={styles['controls']}>
      {menu('ticker', 'Ticker')}
      {menu('name', 'Name')}
      {menu('weight', 'Weight')}
      {menu('value', 'Market value')}
      {menu('currency', 'Currency')}
      {menu('assetClass', 'Kind of asset')}
    </div>
  );
}

interface MappingFormProps {
  readonly view: ReadingView;
  readonly onApply: (mapping: Mapping) => void;
  /** Back to what the recipe says, where one knows the table and the reader has changed it. */
  readonly onRecipe: (() => void) | null;
}

/** Which columns are what, for a table that no recipe knows or one that is meant otherwise. */
export function MappingForm({ view, onApply, onRecipe }: MappingFormProps) {
  const { columns, mapping: inForce } = view;
  const fits =
    inForce !== null &&
    missingColumns(
      inForce,
      columns.map(({ name }) => name),
    ).length === 0;
  const [draft, setDraft] = useState<Mapping>(fits && inForce ? inForce : startMapping(view));
  const usable = draft.kind === 'observations' || ((draft.ticker ?? draft.name) && (draft.weight ?? draft.value));
  return (
    <div className={styles['mapping']}>
      <SegmentedControl
        legend="The table holds"
        choices={[
          { value: 'observations', label: 'Figures over time' },
          { value: 'holdings', label: 'A portfolio' },
        ]}
        value={draft.kind}
        onChange={(kind) => {
          if (kind === draft.kind) return;
          setDraft(
            kind === 'holdings'
              ? { ...noHoldings, ticker: firstOf(columns, 'text'), weight: firstOf(columns, 'number') }
              : startMapping(view),
          );
        }}
      />
      {draft.kind === 'observations' ? (
        <ObservationFields mapping={draft} columns={columns} onChange={setDraft} />
      ) : (
        <HoldingFields mapping={draft} columns={columns} onChange={setDraft} />
      )}
      <p className={styles['controls']}>
        <Button disabled={!usable} onPress={() => onApply({ ...draft, recipe: null })}>
          Read the table so
        </Button>
        {onRecipe && <Button onPress={onRecipe}>Back to the known format</Button>}
      </p>
    </div>
  );
}
