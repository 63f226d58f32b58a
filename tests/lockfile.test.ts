import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const packages = read('package-lock.json').packages as Readonly<Record<string, LockEntry>>;

/** Whether npm would find `name` from the folder `from`, looking upwards as Node does. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up < 0 ? '' : folder.slice(0, up);
  }
}

// A registry that lags behind leaves holes here, and `npm ci` refuses the file on every machine whose registry does not.
it('every optional package of a locked package is locked too', () => {
  const holes = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path} wants ${name}`),
  );
  expect(holes).toEqual([]);
});

it('the lock names no registry', () => {
  expect(Object.entries(packages).flatMap(([path, { resolved }]) => (resolved ? [`${path} ${resolved}`] : []))).toEqual(
    [],
  );
});

it('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = read('package.json');
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});
