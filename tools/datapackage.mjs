// Writes data/datapackage.json (Data Package v2, https://datapackage.org) from the CSV and meta files of data/.
// Nothing in it depends on the clock or the machine: the same files give the same bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const folder = new URL('../data/', import.meta.url);
const profile = (name) => `https://datapackage.org/profiles/2.0/${name}.json`;

// A date known to the year or the month only is no `date` in Table Schema, so such columns are text with a pattern.
const partialDate = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';
const required = { required: true };
const confidence = {
  name: 'confidence',
  type: 'string',
  description: 'How the figure was seen: in the filing or release, on a page quoting it, or from memory.',
  constraints: { required: true, enum: ['primary', 'secondary', 'memory'] },
};
const source = [
  { name: 'source', type: 'string', description: 'Who said it, and where it was read.', constraints: required },
  { name: 'source_url', type: 'string', format: 'uri', description: 'Address of the page, where there is one.' },
];
const published = {
  name: 'published',
  type: 'string',
  description: 'Day, month or year in which the source was published.',
  constraints: { pattern: partialDate },
};
const note = { name: 'note', type: 'string', description: 'What a reader must know about this row.' };
const linkStatuses = [
  'active',
  'paid',
  'partly_paid',
  'non_binding',
  'in_talks',
  'reported',
  'superseded',
  'cancelled',
  'aggregate',
];
const usdBn = (name, description) => ({ name, type: 'number', description });

/** Table Schema of a dataset: its columns in file order, and what makes a row one of a kind. */
const schemaOf = {
  observations: (meta) => ({
    fields: [
      { name: 'series', type: 'string', description: 'What is measured.', constraints: required },
      { name: 'entity', type: 'string', description: 'Whom or what it is about.', constraints: required },
      { name: 'period', type: 'string', description: 'Period as the source calls it.', constraints: required },
      { name: 'date', type: 'date', description: 'End of the period, or day of the statement.', constraints: required },
      { name: 'value', type: 'number', description: 'The figure, in the unit of the row.', constraints: required },
      {
        name: 'unit',
        type: 'string',
        description: 'Unit code; the meta file says what each means.',
        constraints: { required: true, enum: Object.keys(meta.units) },
      },
      {
        name: 'status',
        type: 'string',
        description: 'What kind of statement the figure is.',
        constraints: { required: true, enum: ['reported', 'guidance', 'estimate', 'forecast', 'essay', 'derived'] },
      },
      confidence,
      ...source,
      published,
      note,
    ],
    primaryKey: ['series', 'entity', 'period', 'date', 'status'],
  }),
  links: () => ({
    fields: [
      { name: 'id', type: 'string', constraints: { required: true, unique: true } },
      { name: 'from', type: 'string', description: 'Who pays.', constraints: required },
      { name: 'to', type: 'string', description: 'Who receives.', constraints: required },
      { name: 'kind', type: 'string', description: 'What is promised.', constraints: required },
      usdBn('amount_usd_bn', 'Billions of US dollars; empty where not disclosed.'),
      usdBn('amount_low', 'Low end, billions of US dollars.'),
      usdBn('amount_high', 'High end, billions of US dollars.'),
      { name: 'years', type: 'number', description: 'Length of the promise in years.' },
      { name: 'start', type: 'string', constraints: { pattern: partialDate } },
      { name: 'end', type: 'string', constraints: { pattern: partialDate } },
      { name: 'status', type: 'string', constraints: { required: true, enum: linkStatuses } },
      confidence,
      ...source,
      published,
      note,
    ],
    primaryKey: ['id'],
  }),
  events: () => ({
    fields: [
      { name: 'date', type: 'string', constraints: { required: true, pattern: partialDate } },
      {
        name: 'time_et',
        type: 'string',
        description: 'Clock time in US Eastern, where known.',
        constraints: { pattern: '^\\d{2}:\\d{2}$' },
      },
      { name: 'event', type: 'string', constraints: required },
      { name: 'category', type: 'string', constraints: required },
      { name: 'entities', type: 'string', description: 'Entity codes, separated by semicolons.' },
      ...source,
      published,
      confidence,
      note,
    ],
  }),
};

function sourcesOf(rows) {
  const seen = new Map();
  for (const row of rows) {
    const path = row.source_url === '' ? {} : { path: row.source_url };
    seen.set(`${row.source}\n${row.source_url}`, { title: row.source, ...path });
  }
  return [...seen.keys()].toSorted().map((key) => seen.get(key));
}

function resourceOf(id) {
  const bytes = readFileSync(new URL(`${id}.csv`, folder));
  const meta = JSON.parse(readFileSync(new URL(`${id}.meta.json`, folder), 'utf8'));
  const {
    data: rows,
    meta: parsed,
    errors,
  } = Papa.parse(bytes.toString('utf8'), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${id}.csv, row ${errors[0].row}: ${errors[0].message}`);
  const schema = schemaOf[meta.shape](meta);
  const columns = schema.fields.map(({ name }) => name);
  if (columns.join() !== parsed.fields.join()) throw new Error(`${id}.csv: its columns are not those of ${meta.shape}`);
  return {
    $schema: profile('dataresource'),
    name: id,
    type: 'table',
    path: `${id}.csv`,
    title: meta.title,
    description: `${meta.definition}\n\n${meta.caveat}`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    // Not of the standard, which lets a descriptor say more: what a reader checks a download against.
    rows: rows.length,
    snapshot: meta.snapshot,
    meta: `${id}.meta.json`,
    dialect: {
      $schema: profile('tabledialect'),
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: { $schema: profile('tableschema'), missingValues: [''], ...schema },
    sources: sourcesOf(rows),
    licenses: [{ path: 'README.md', title: meta.licence }],
  };
}

const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => name.slice(0, -'.csv'.length))
  .toSorted();
const resources = ids.map(resourceOf);
const snapshot = resources
  .map((resource) => resource.snapshot)
  .toSorted()
  .at(-1);
const descriptor = {
  $schema: profile('datapackage'),
  name: 'faultline',
  title: 'Faultline: the facts behind the claims',
  description:
    'Small tables of sourced figures behind the market claims of one essay. README.md beside this file is the contract of the columns.',
  version: snapshot,
  created: `${snapshot}T00:00:00Z`,
  keywords: ['artificial intelligence', 'capital expenditure', 'market exposure', 'semiconductors', 'electricity'],
  contributors: [{ title: 'The Faultline contributors', roles: ['creator', 'dataCurator'] }],
  licenses: [
    {
      name: 'MIT',
      path: 'https://opensource.org/license/mit',
      title: 'MIT, for the selection, the arrangement and the notes; each resource says what holds for its figures',
    },
  ],
  resources,
};
writeFileSync(new URL('datapackage.json', folder), `${JSON.stringify(descriptor, null, 2)}\n`);
process.stdout.write(`${fileURLToPath(new URL('datapackage.json', folder))}: ${resources.length} tables\n`);
