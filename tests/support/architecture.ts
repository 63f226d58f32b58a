import { dirname, join, normalize } from 'node:path';

/** What a floor of the house may import: other floors and packages. Types count: a type is knowledge. */
interface Floor {
  readonly floors: readonly string[];
  readonly packages: readonly string[];
  /** Packages that only the hooks (`use*.ts`) of the floor may import. */
  readonly hookPackages?: readonly string[];
}

const everything = ['base', 'datasets', 'model', 'claims', 'ingest', 'session', 'ui', 'charts'];
const any = ['*'];

export const floors: Readonly<Record<string, Floor>> = {
  base: { floors: [], packages: [] },
  datasets: { floors: ['base'], packages: ['zod', '@tanstack/react-query'] },
  model: { floors: ['base', 'datasets'], packages: ['pure-rand'] },
  claims: { floors: ['base', 'datasets', 'model'], packages: [] },
  ingest: { floors: ['base', 'datasets', 'model'], packages: ['zod'] },
  session: {
    floors: ['base', 'datasets', 'model', 'claims', 'ingest'],
    packages: ['zod', '@tanstack/react-query', 'comlink', 'idb-keyval'],
    hookPackages: ['react', '@tanstack/react-router'],
  },
  ui: { floors: ['base'], packages: ['react', 'react-dom', 'react-aria-components'] },
  charts: { floors: ['base', 'ui'], packages: ['react', 'react-dom', 'recharts'] },
  pages: { floors: everything, packages: any },
  app: { floors: [...everything, 'pages'], packages: any },
};

const pure = ['base', 'datasets', 'model', 'claims', 'ingest'];
const drawers = /(^|\/)(utils?|helpers?|common|misc|lib|manager)(\.|\/|$)/i;
const LONGEST = 400;
const LONGEST_COMPONENT = 250;

interface Import {
  readonly from: string;
  readonly dynamic: boolean;
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  const stated = [...code.matchAll(/(?:^|\n|;)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g)];
  const bare = [...code.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)];
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
  const workers = [...code.matchAll(/new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g)];
  return [
    ...[...stated, ...bare].map(([, from = '']) => ({ from, dynamic: false })),
    ...[...dynamic, ...workers].map(([, from = '']) => ({ from, dynamic: true })),
  ];
}

const packageOf = (from: string) => from.split('/', from.startsWith('@') ? 2 : 1).join('/');
const floorOf = (path: string) => path.split('/')[1] ?? '';
const pageOf = (path: string) => path.split('/')[2] ?? '';
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The file under `src/` or beside it that a relative import names. */
const resolve = (file: string, from: string) => normalize(join(dirname(file), from.split('?')[0] ?? from));

function importFaults(file: string, text: string): string[] {
  const own = floorOf(file);
  const floor = floors[own];
  if (!floor) return [];
  const faults: string[] = [];
  for (const { from } of importsOf(text)) {
    if (!from.startsWith('.')) {
      const name = packageOf(from);
      const hook = /^use[A-Z].*\.tsx?$/.test(baseName(file)) && (floor.hookPackages ?? []).includes(name);
      const allowed = floor.packages === any || floor.packages.includes(name) || hook;
      if (name === 'recharts' && own !== 'charts') faults.push(`${file} imports recharts, which lives in charts only`);
      else if (!allowed) faults.push(`${file} imports ${name}, which ${own} may not`);
      continue;
    }
    const target = resolve(file, from);
    if (target.startsWith('data/') && file !== 'src/datasets/catalog.ts')
      faults.push(`${file} reaches into data/, which only datasets/catalog.ts may`);
    else if (target.startsWith('mocks/') || target.startsWith('tests/'))
      faults.push(`${file} imports ${target}, which is for tests`);
    else if (target.startsWith('src/')) {
      const other = floorOf(target);
      if (other === own) {
        if (own === 'pages' && pageOf(file) !== pageOf(target)) faults.push(`${file} imports another page, ${target}`);
      } else if (!floor.floors.includes(other)) faults.push(`${file} imports ${target}: ${own} may not know ${other}`);
    }
  }
  return faults;
}

function textFaults(file: string, text: string): string[] {
  const faults: string[] = [];
  const code = withoutComments(text);
  const lines = text.split('\n').length;
  const longest = file.endsWith('.tsx') ? LONGEST_COMPONENT : LONGEST;
  if (lines > longest) faults.push(`${file} has ${lines} lines; ${longest} is the most`);
  if (drawers.test(file.replace(/^src\//, ''))) faults.push(`${file} is a drawer, not a subject`);
  if (/^index\.tsx?$/.test(baseName(file))) faults.push(`${file} is a barrel`);
  if (/\bexport\s+default\b/.test(code)) faults.push(`${file} has a default export`);
  if (pure.includes(floorOf(file))) {
    if (/\bMath\.random\b/.test(code)) faults.push(`${file} uses Math.random; chance comes in through the door`);
    if (/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/.test(code)) faults.push(`${file} reads the clock`);
    if (/\b(document|window|localStorage)\s*\./.test(code)) faults.push(`${file} touches the page`);
  }
  return faults;
}

/** Import cycles between source files, each as the files it runs through. Dynamic imports do not close one. */
function cycles(files: ReadonlyMap<string, string>): string[] {
  const graph = new Map(
    [...files].map(([file, text]) => [
      file,
      importsOf(text)
        .filter(({ from, dynamic }) => from.startsWith('.') && !dynamic)
        .map(({ from }) => resolve(file, from))
        .filter((target) => files.has(target)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      found.push(`import cycle: ${[...trail.slice(at), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** Every broken rule of the house in these sources (path from the project's root → text), in words. */
export function violations(files: ReadonlyMap<string, string>): string[] {
  const each = [...files].flatMap(([file, text]) => [...importFaults(file, text), ...textFaults(file, text)]);
  return [...each, ...cycles(files)];
}
