import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floors, violations } from './support/architecture.ts';

const root = join(import.meta.dirname, '..');

function sources(): ReadonlyMap<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

it('the house keeps its own rules', () => {
  expect(violations(sources())).toEqual([]);
});

it('every folder of src is a floor with a stated place', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((folder) => folder.name).toSorted()).toEqual(Object.keys(floors).toSorted());
});

it('the top level is the agreed one', () => {
  const names = new Set(readdirSync(root));
  const agreed = [
    'src',
    'public',
    'mocks',
    'data',
    'tests',
    'vite.config.ts',
    'package.json',
    'tsconfig.json',
    'README.md',
  ];
  expect(agreed.filter((name) => !names.has(name))).toEqual([]);
});

const planted: readonly { rule: string; files: Readonly<Record<string, string>>; says: RegExp }[] = [
  {
    rule: 'a lower floor imports a higher one',
    files: { 'src/base/a.ts': "import type { World } from '../model/types.ts';" },
    says: /base may not know model/,
  },
  {
    rule: 'charts and session know each other',
    files: { 'src/charts/a.ts': "import { session } from '../session/session.ts';" },
    says: /charts may not know session/,
  },
  {
    rule: 'a multi-line import crosses a floor',
    files: { 'src/claims/a.ts': "import {\n  one,\n  two,\n} from '../ui/Table.tsx';" },
    says: /claims may not know ui/,
  },
  {
    rule: 'a dynamic import crosses a floor',
    files: { 'src/model/a.ts': "const later = () => import('../pages/x/X.tsx');" },
    says: /model may not know pages/,
  },
  {
    rule: 'a page imports another page',
    files: { 'src/pages/one/A.tsx': "import { B } from '../two/B.tsx';" },
    says: /imports another page/,
  },
  {
    rule: 'recharts outside charts',
    files: { 'src/pages/one/A.tsx': "import { LineChart } from 'recharts';" },
    says: /recharts, which lives in charts only/,
  },
  {
    rule: 'react in the core',
    files: { 'src/model/a.ts': "import { useMemo } from 'react';" },
    says: /imports react, which model may not/,
  },
  {
    rule: 'react in a session file that is no hook',
    files: { 'src/session/store.ts': "import { useState } from 'react';" },
    says: /imports react, which session may not/,
  },
  {
    rule: 'an unlisted package',
    files: { 'src/datasets/a.ts': "import Papa from 'papaparse';" },
    says: /imports papaparse, which datasets may not/,
  },
  {
    rule: 'data reached past the catalogue',
    files: { 'src/pages/one/A.tsx': "import url from '../../../data/capex.csv?url';" },
    says: /reaches into data/,
  },
  {
    rule: 'source that imports the tests',
    files: { 'src/app/a.ts': "import { faults } from '../../mocks/faults.ts';" },
    says: /which is for tests/,
  },
  {
    rule: 'an import cycle',
    files: { 'src/base/a.ts': "import { b } from './b.ts';", 'src/base/b.ts': "export { a } from './a.ts';" },
    says: /import cycle: src\/base\/a\.ts → src\/base\/b\.ts → src\/base\/a\.ts/,
  },
  { rule: 'chance in the core', files: { 'src/model/a.ts': 'const x = Math.random();' }, says: /uses Math\.random/ },
  { rule: 'the clock in the core', files: { 'src/claims/a.ts': 'const now = new Date();' }, says: /reads the clock/ },
  {
    rule: 'the clock by another name',
    files: { 'src/ingest/a.ts': 'const now = Date.now();' },
    says: /reads the clock/,
  },
  { rule: 'the page in the core', files: { 'src/base/a.ts': "document.title = 'x';" }, says: /touches the page/ },
  { rule: 'a file too long', files: { 'src/base/a.ts': 'x;\n'.repeat(401) }, says: /402 lines; 400 is the most/ },
  { rule: 'a component too long', files: { 'src/ui/A.tsx': 'x;\n'.repeat(251) }, says: /252 lines; 250 is the most/ },
  { rule: 'a drawer', files: { 'src/base/utils.ts': '' }, says: /is a drawer/ },
  { rule: 'a drawer folder', files: { 'src/pages/helpers/A.tsx': '' }, says: /is a drawer/ },
  { rule: 'a barrel', files: { 'src/charts/index.ts': '' }, says: /is a barrel/ },
  { rule: 'a default export', files: { 'src/ui/A.tsx': 'export default function A() {}' }, says: /default export/ },
];

describe('a planted violation is found:', () => {
  it.each(planted)('$rule', ({ files, says }) => {
    const found = violations(new Map(Object.entries(files)));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
  });

  it('and what is allowed is left alone', () => {
    const allowed = {
      'src/session/useThing.ts': "import { useMemo } from 'react';\nimport { run } from '../model/run.ts';",
      'src/pages/one/A.tsx': "import { B } from './B.tsx';\nimport { TimeLine } from '../../charts/TimeLine.tsx';",
      'src/model/a.ts': '// no Math.random here, and the clock (Date.now) stays outside\nconst day = new Date(0);',
      'src/datasets/catalog.ts': "import url from '../../data/capex.csv?url';",
    };
    expect(violations(new Map(Object.entries(allowed)))).toEqual([]);
  });
});
