import { z } from 'zod';
import { fail, ok, type Result } from '../base/result.ts';
import { parameters } from '../model/chain.ts';
import type { ParameterId } from '../model/types.ts';
import type { OwnFigure } from '../model/withOwnFigures.ts';
import { keep, onKept, readKept } from './browserStore.ts';
import { isParameter, LONGEST_NOTE } from './scenarioFields.ts';
import { movedFrom, type Rival, type ScenarioInputs } from './scenarioState.ts';

/** A scenario the reader gave a name and kept in this browser. */
export interface SavedScenario extends Rival {
  /** ISO day. */
  readonly saved: string;
}

export type SavedIssue =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-scenarios' }
  | { readonly kind: 'later-version'; readonly version: number }
  | { readonly kind: 'bad-scenario'; readonly place: number; readonly title: string; readonly why: string };

const fileVersion = 1;
const LONGEST_TITLE = 80;

const ownFigure = z.object({
  input: z.string().min(1).max(120),
  value: z.union([z.number(), z.array(z.number()).min(1).max(64)]),
  note: z.string().min(1).max(LONGEST_NOTE).optional(),
});

const scenario = z.object({
  title: z.string().trim().min(1).max(LONGEST_TITLE),
  saved: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  levers: z.record(z.string(), z.number()),
  own: z.array(ownFigure).max(200),
});

const file = z.object({
  format: z.literal('faultline-scenarios'),
  version: z.int().min(1),
  scenarios: z.array(z.unknown()).max(500),
});

export interface ReadScenarios {
  readonly scenarios: readonly SavedScenario[];
  /** What was left out, each with its place in the file. */
  readonly issues: readonly SavedIssue[];
}

/** The scenarios of an exported file: every good one, and a reason for each that is not. Fails where the file is no such file. */
export function readScenarioFile(text: string): Result<ReadScenarios, SavedIssue> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail({ kind: 'not-json' });
  }
  const read = file.safeParse(json);
  if (!read.success) return fail({ kind: 'not-scenarios' });
  if (read.data.version > fileVersion) return fail({ kind: 'later-version', version: read.data.version });
  const scenarios: SavedScenario[] = [];
  const issues: SavedIssue[] = [];
  read.data.scenarios.forEach((each, k) => {
    const checked = checkScenario(each);
    if (checked.ok) scenarios.push(checked.value);
    else issues.push({ kind: 'bad-scenario', place: k + 1, ...checked.error });
  });
  return ok({ scenarios, issues });
}

function checkScenario(each: unknown): Result<SavedScenario, { readonly title: string; readonly why: string }> {
  const read = scenario.safeParse(each);
  const named = z.object({ title: z.string() }).safeParse(each);
  const title = named.success ? named.data.title.slice(0, LONGEST_TITLE) : '';
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail({ title, why: `${issue?.path.join('.') || 'the entry'}: ${issue?.message ?? 'cannot be read'}` });
  }
  const { levers, own, saved } = read.data;
  for (const [id, value] of Object.entries(levers)) {
    if (!isParameter(id)) return fail({ title, why: `there is no lever called ${id}` });
    const { min, max, whole } = parameters[id];
    if (!(value >= min && value <= max)) return fail({ title, why: `${id} is outside ${min} to ${max}` });
    if (whole && !Number.isInteger(value)) return fail({ title, why: `${id} takes whole quarters` });
  }
  const figures = own.map(
    ({ input, value, note }): OwnFigure => (note === undefined ? { input, value } : { input, value, note }),
  );
  return ok({
    title: read.data.title,
    saved,
    levers: movedFrom(levers as Partial<Record<ParameterId, number>>),
    own: figures,
  });
}

/** The text of an export. Read back it gives the same scenarios. */
export const writeScenarioFile = (scenarios: readonly SavedScenario[]): string =>
  `${JSON.stringify({ format: 'faultline-scenarios', version: fileVersion, scenarios }, null, 2)}\n`;

/** A reason in words. The only place where these are made. */
export function describeSavedIssue(issue: SavedIssue): string {
  switch (issue.kind) {
    case 'not-json':
      return 'This file is not JSON. Choose one that was exported here.';
    case 'not-scenarios':
      return 'This JSON file holds no scenarios of this site.';
    case 'later-version':
      return `This file was made by a later version of the site (${issue.version}; this copy reads ${fileVersion}).`;
    case 'bad-scenario':
      return `Scenario ${issue.place}${issue.title === '' ? '' : ` (${issue.title})`} was left out: ${issue.why}.`;
    default:
      return issue satisfies never;
  }
}

const KEY = 'scenarios';
const RECENT_KEY = 'recent-scenarios';
const MOST_RECENT = 20;

const none: readonly SavedScenario[] = [];
const cache = new Map<string, { readonly text: string; readonly scenarios: readonly SavedScenario[] }>();

/** The same list as long as the kept text is the same, as React asks of a snapshot. */
function readList(key: string): readonly SavedScenario[] {
  const text = readKept(key);
  if (text === null) return none;
  const known = cache.get(key);
  if (known?.text === text) return known.scenarios;
  const read = readScenarioFile(text);
  const scenarios = read.ok ? read.value.scenarios : none;
  cache.set(key, { text, scenarios });
  return scenarios;
}

export const savedScenarios = (): readonly SavedScenario[] => readList(KEY);
export const recentScenarios = (): readonly SavedScenario[] => readList(RECENT_KEY);
export const onSaved = onKept;
export const noneSaved = (): readonly SavedScenario[] => none;

/** Keeps a scenario under its name; one of the same name is replaced. */
export function saveScenario(scenario: SavedScenario): void {
  const others = savedScenarios().filter(({ title }) => title !== scenario.title);
  keep(KEY, writeScenarioFile([...others, scenario]));
}

export function forgetScenario(title: string): void {
  keep(KEY, writeScenarioFile(savedScenarios().filter((each) => each.title !== title)));
}

const sameInputs = (a: ScenarioInputs, b: ScenarioInputs) =>
  JSON.stringify([a.levers, a.own]) === JSON.stringify([b.levers, b.own]);

/** Remembers what was set, newest first, each once. */
export function rememberScenario(scenario: SavedScenario): void {
  const others = recentScenarios().filter((each) => !sameInputs(each, scenario));
  keep(RECENT_KEY, writeScenarioFile([scenario, ...others].slice(0, MOST_RECENT)));
}
