import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { singleFile } from './tools/vite/single-file.ts';

/** The page as one HTML file that opens from disk: `npm run build:single`. */
export default defineConfig({
  base: './',
  mode: 'single',
  plugins: [react(), singleFile()],
  publicDir: false,
  worker: { format: 'iife' },
  build: {
    target: 'baseline-widely-available',
    reportCompressedSize: false,
    outDir: 'dist-single',
    cssCodeSplit: false,
    modulePreload: false,
    // What would come later elsewhere is in the file anyway.
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
