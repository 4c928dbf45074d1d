/**
 * Checks the size of the page's JavaScript as a browser loads it on a first visit to dist/: what has to be there before
 * anything shows (the scripts that index.html names), and all that it has asked for when the page says that it is complete,
 * the three views included. Workers load beside it and hold up nothing, so they are listed apart.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serveFolder } from '../e2e/file-server.ts';
import { launchOptions } from './find-browser.ts';

/** Gzipped, in kB of 1000 bytes. React alone takes 68, and 180 still loads in about a second at 1.5 Mbit/s. */
const INITIAL_BUDGET = 180;
/** Form and figures are there before the views, which arrive beside the first run; 220 is what they all take, and no more. */
const COMPLETE_BUDGET = 220;

const host = await serveFolder('dist', '/');
const browser = await chromium.launch(launchOptions());

/** When the page says for the first time that it is complete, ms; set by the page itself. */
declare global {
  var completeAt: number | undefined;
}

/**
 * The scripts that a first visit loads, by their addresses in the folder. What the page asks for once it is complete does not
 * count, and how soon that is depends on the machine: so the page notes the moment, and the browser when it was asked.
 */
async function firstScreen(): Promise<{ page: string[]; workers: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.dataset['engine'] === 'idle') globalThis.completeAt ??= performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-engine'] });
  });
  await page.goto(host.url);
  await page.waitForFunction(() => globalThis.completeAt !== undefined);
  await page.waitForLoadState('networkidle');
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime <= (globalThis.completeAt ?? 0))
      .map(({ name }) => name),
  );
  const workers = page.workers().map((worker) => worker.url());
  const relative = (urls: Iterable<string>): string[] => [...urls].map((url) => url.slice(host.url.length));
  return { page: relative([...new Set(asked)].filter((url) => !workers.includes(url))), workers: relative(workers) };
}

const sizesOf = (files: readonly string[]) =>
  files
    .map((file) => {
      const content = readFileSync(`dist/${file}`);
      return {
        file,
        'minified kB': content.length / 1000,
        'gzipped kB': gzipSync(content, { level: 9 }).length / 1000,
      };
    })
    .toSorted((a, b) => b['gzipped kB'] - a['gzipped kB']);

function within(what: string, rows: ReturnType<typeof sizesOf>, budget: number): void {
  const total = rows.reduce((sum, row) => sum + row['gzipped kB'], 0);
  console.log(`${total.toFixed(1)} kB of JavaScript ${what}, gzipped; the budget is ${budget} kB`);
  if (total > budget) process.exitCode = 1;
}

try {
  const { page, workers } = await firstScreen();
  const html = readFileSync('dist/index.html', 'utf8');
  const rows = sizesOf(page);
  const initial = rows.filter(({ file }) => html.includes(file));
  if (initial.length === 0) throw new Error('the page names no script');
  console.table(rows);
  console.table(sizesOf(workers));
  within('before anything shows', initial, INITIAL_BUDGET);
  within('when the first screen is complete', rows, COMPLETE_BUDGET);
} finally {
  await browser.close();
  await host.close();
}
