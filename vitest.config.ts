import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { findBrowser } from './tools/browser.mjs';
import viteConfig from './vite.config.ts';

// Flags that keep a closed-off Chromium from talking to its maker; see the TOOLCHAIN notes in docs/decisions.
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = await findBrowser();

// A guard against a test that hangs, not a measure: a loaded machine must not fail a law that holds.
const testTimeout = 120_000;

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'logic',
            testTimeout,
            environment: 'node',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/browser/**', 'tests/e2e/**'],
            benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          },
        },
        {
          extends: true,
          // Named, so that a clean cache does not find them one by one and reload the page under a running test.
          optimizeDeps: {
            include: [
              'react',
              'react-dom',
              'react-dom/client',
              'react-dom/server',
              '@tanstack/react-query',
              '@tanstack/react-router',
              'vitest-browser-react',
              'axe-core',
              'zod',
              'recharts',
              'msw',
              'msw/browser',
              'comlink',
              'idb-keyval',
              'pure-rand/generator/xoroshiro128plus',
            ],
          },
          // The msw worker script lives here, so the built app never carries it.
          publicDir: 'tests/browser/public',
          test: {
            name: 'browser',
            testTimeout,
            include: ['tests/browser/**/*.test.tsx'],
            benchmark: { include: [] },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args } }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
