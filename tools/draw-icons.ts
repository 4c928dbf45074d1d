/** Draws the icons for home screens from public/favicon.svg. Run it when that changes: `npx tsx tools/draw-icons.ts`. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** `share` of the side is the drawing. A maskable icon may lose all but a circle of 80 %, so it has paper around it. */
const icons = [
  { file: 'icon-192.png', side: 192, share: 0.94, paper: 'transparent' },
  { file: 'icon-512.png', side: 512, share: 0.94, paper: 'transparent' },
  { file: 'icon-maskable.png', side: 512, share: 0.6, paper: '#fbfaf6' },
];

const drawing = readFileSync('public/favicon.svg', 'utf8');
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const { file, side, share, paper } of icons) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${paper} }
    svg { width: ${share * 100}% }
  </style>${drawing}`);
  await page.screenshot({ path: `public/${file}`, omitBackground: paper === 'transparent' });
  await page.close();
}
await browser.close();
