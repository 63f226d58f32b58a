// Finds a Chromium-family browser for the tests; run as a script it also provisions one. Prints only the path on stdout.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const PINNED = '@sparticuz/chromium@147.0.0'; // newest whose engines still admit Node 20; linux x64 headless shell inside the package
const CACHE = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));
const isExe = (p) => {
  try {
    accessSync(p, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const onPath = (n) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((d) => join(d, n))
    .find(isExe);
const run = (cmd, args, timeout) =>
  spawnSync(cmd, args, { stdio: ['ignore', 2, 2], timeout, shell: process.platform === 'win32' }).status === 0;

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const p = chromium.executablePath();
  return existsSync(p) ? p : undefined;
}
function system() {
  const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': X86 } = process.env;
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge']
      .map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`)
      .find(existsSync);
  if (process.platform === 'win32')
    return [PROGRAMFILES, X86, LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((b) => [
        join(b, 'Google/Chrome/Application/chrome.exe'),
        join(b, 'Microsoft/Edge/Application/msedge.exe'),
      ])
      .find(existsSync);
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
    .map(onPath)
    .find(Boolean);
}
const unpacked = () => [join(CACHE, 'chromium.sh')].find(isExe);
export async function findBrowser() {
  const env = process.env.CHROME_BIN;
  if (env) {
    if (!isExe(env)) throw new Error(`CHROME_BIN is not an executable file: ${env}`);
    return env;
  }
  return (await playwrights()) ?? system() ?? unpacked();
}
function unpackFromNpm() {
  const tmp = `${CACHE}.${process.pid}`;
  mkdirSync(tmp, { recursive: true });
  writeFileSync(join(tmp, 'package.json'), '{"private":true}');
  if (
    !run(
      'npm',
      ['install', '--prefix', tmp, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', PINNED],
      300_000,
    )
  )
    return;
  const bin = join(tmp, 'node_modules/@sparticuz/chromium/bin');
  const open = (n) => brotliDecompressSync(readFileSync(join(bin, n)));
  writeFileSync(join(tmp, 'chromium'), open('chromium.br'));
  for (const n of ['al2023', 'swiftshader', 'fonts'])
    if (spawnSync('tar', ['-x', '-C', tmp], { input: open(`${n}.tar.br`) }).status !== 0) return;
  writeFileSync(
    join(tmp, 'fonts.conf'),
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>',
  );
  writeFileSync(
    join(tmp, 'chromium.sh'),
    [
      '#!/bin/sh',
      'D=$(dirname "$0")',
      'LD_LIBRARY_PATH="$D/lib$' +
        '{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_FILE="$D/fonts.conf" exec "$D/chromium" "$@"',
      '',
    ].join('\n'),
  );
  for (const n of ['chromium', 'chromium.sh']) chmodSync(join(tmp, n), 0o755);
  rmSync(join(tmp, 'node_modules'), { recursive: true, force: true });
  rmSync(CACHE, { recursive: true, force: true });
  renameSync(tmp, CACHE);
}
const steps = [
  [
    'unpacking the Chromium that an npm package carries',
    () => process.platform === 'linux' && process.arch === 'x64',
    unpackFromNpm,
  ],
  [
    'asking Playwright to download its Chromium',
    () => true,
    () => run('npx', ['playwright', 'install', 'chromium'], 300_000),
  ],
  [
    'installing chromium with apt-get',
    () => process.platform === 'linux' && process.getuid() === 0 && onPath('apt-get'),
    () =>
      run('apt-get', ['update', '-qq'], 300_000) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 600_000),
  ],
];
export async function ensureBrowser() {
  let found = await findBrowser();
  const only = process.env.BROWSER_STEP;
  for (const [i, [what, can, go]] of steps.entries()) {
    if (found) return found;
    if (!can() || (only && only !== String(i))) continue;
    console.error(`No browser found: ${what} …`);
    go();
    found = await findBrowser();
  }
  if (found) return found;
  throw new Error(
    'No Chromium-family browser. Install Chrome or Chromium, or run "npx playwright install chromium", or set CHROME_BIN.',
  );
}
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await ensureBrowser());
  } catch (e) {
    console.error(e.message);
    process.exitCode = 1;
  }
}
