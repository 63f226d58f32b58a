import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeSavedIssue,
  readScenarioFile,
  type SavedScenario,
  savedScenarios,
  saveScenario,
  writeScenarioFile,
} from '../../src/session/savedScenarios.ts';

const title = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const saved: fc.Arbitrary<SavedScenario> = fc.record({
  title,
  saved: fc.constantFrom('2026-11-25', '2027-01-31'),
  levers: fc.constantFrom({}, { depth: 0.8 }, { depth: 0.123456789012345, trough: 7, spillover: -0.1 }),
  own: fc.constantFrom(
    [],
    [{ input: 'capex', value: [1, 2.5] }],
    [{ input: 'companies.NVDA.cap', value: 5000, note: 'My broker’s figure' }],
  ),
});

const fileOf = (...scenarios: unknown[]) => JSON.stringify({ format: 'faultline-scenarios', version: 1, scenarios });
const good = { title: 'Mine', saved: '2026-11-25', levers: { depth: 0.8 }, own: [] };

describe('a file of scenarios', () => {
  it('read back gives the scenarios that were written', () => {
    fc.assert(
      fc.property(fc.array(saved, { maxLength: 5 }), (scenarios) => {
        expect(readScenarioFile(writeScenarioFile(scenarios))).toEqual({ ok: true, value: { scenarios, issues: [] } });
      }),
    );
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['another JSON', '[]', 'not-scenarios'],
    ['a file of a later version', '{"format":"faultline-scenarios","version":2,"scenarios":[]}', 'later-version'],
  ])('that is %s is refused with a reason', (_, text, kind) => {
    const read = readScenarioFile(text);
    expect(read.ok ? null : read.error.kind).toBe(kind);
    if (!read.ok) expect(describeSavedIssue(read.error)).toMatch(/\S/);
  });

  it.each([
    ['a lever nobody knows', { ...good, levers: { gravity: 9.8 } }, /no lever called gravity/],
    ['a lever out of range', { ...good, levers: { depth: 2 } }, /depth is outside 0 to 0.95/],
    ['half a quarter', { ...good, levers: { trough: 1.5 } }, /whole quarters/],
    ['no title', { ...good, title: ' ' }, /title/],
    ['a note that is none', { ...good, own: [{ input: 'capex', value: 1, note: 7 }] }, /own.0.note/],
    ['a value that is text', { ...good, own: [{ input: 'capex', value: 'much' }] }, /own.0.value/],
  ])('loses only the scenario with %s, and says why', (_, bad, why) => {
    const read = readScenarioFile(fileOf(bad, good));
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.scenarios).toEqual([good]);
    expect(read.value.issues.map(describeSavedIssue).join()).toMatch(why);
  });
});

it('a scenario saved again under its name replaces the one before', () => {
  saveScenario(good);
  saveScenario({ ...good, levers: { depth: 0.2 } });
  saveScenario({ ...good, title: 'Other' });
  expect(savedScenarios().map(({ title: name, levers }) => [name, levers])).toEqual([
    ['Mine', { depth: 0.2 }],
    ['Other', { depth: 0.8 }],
  ]);
  expect(savedScenarios()).toBe(savedScenarios());
});
