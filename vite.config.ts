import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { previewLikeAHost } from './tools/previewLikeAHost.ts';
import { staticRoutes } from './tools/staticRoutes.ts';

export default defineConfig({
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  appType: 'spa',
  plugins: [react(), staticRoutes(), previewLikeAHost()],
  build: {
    target: 'es2022',
    // Data files stay files: inlined ones could not be downloaded, cached or named in an error.
    assetsInlineLimit: 0,
  },
});
