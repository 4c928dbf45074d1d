import { tableFromIPC } from '@uwdata/flechette';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { ExportPage, pngSize } from '../pages/export-page.ts';

const figures = ['tier map', 'skyline', 'operation graph', 'timeline'] as const;

/** What a browser that takes XML seriously finds in a text. */
const readSvg = (page: Page, text: string) =>
  page.evaluate((xml) => {
    const { documentElement: svg } = new DOMParser().parseFromString(xml, 'image/svg+xml');
    const addresses = [...svg.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ localName }) => localName === 'href' || localName === 'src')
        .map(({ value }) => value),
    );
    return {
      root: svg.localName,
      wellFormed: svg.querySelector('parsererror') === null,
      title: svg.querySelector('title')?.textContent ?? '',
      description: svg.querySelector('desc')?.textContent ?? '',
      words: [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      outside: addresses.filter((address) => !address.startsWith('#') && !address.startsWith('data:image/')),
      scripts: svg.querySelectorAll('script, foreignObject').length,
      size: [svg.getAttribute('width'), svg.getAttribute('height')].map(Number),
    };
  }, text);

test('every view is a figure that stands alone: SVG with words, PNG of the size that was asked for', async ({
  explorer,
  page,
}) => {
  const exports = new ExportPage(page);
  await explorer.open();
  await exports.open();
  await exports.untilDrawn(figures.length);
  for (const figure of figures) {
    const svg = await exports.take(`SVG of the ${figure}`);
    expect(svg.name).toMatch(
      new RegExp(`^MoE-decoder-on-24-tiles\\.${figure.replace(' ', '-')}\\.[0-9a-z]{13}\\.svg$`),
    );
    const read = await readSvg(page, svg.bytes.toString('utf8'));
    expect(read).toMatchObject({ root: 'svg', wellFormed: true, outside: [], scripts: 0 });
    expect(read.title.toLowerCase()).toContain(figure);
    expect(read.description).toContain('Execution time');
    const [, digest = '?'] = /\.([0-9a-z]{13})\.svg$/.exec(svg.name) ?? [];
    expect(read.words.some((words) => words.includes(`scenario ${digest}`))).toBe(true);
    // The legend, an axis, the caption: text is text.
    const legend = figure === 'tier map' ? ['No expert', 'Expert 7'] : ['Router', 'FFN 1'];
    for (const word of legend) expect(read.words).toContain(word);
    expect(read.words.some((words) => words.startsWith('Chip: 24 tiles'))).toBe(true);
    // The others are drawn the same way; large ones take a second each.
    for (const ratio of figure === 'tier map' ? [1, 2, 4] : [1]) {
      const png = await exports.take(`PNG ${ratio}× of the ${figure}`);
      expect(png.name).toContain(`@${ratio}x.`);
      expect(pngSize(png.bytes)).toEqual(read.size.map((px) => px * ratio));
    }
  }
});

test('a figure shows what is looked at: the selection, the part of the run, light colours', async ({
  explorer,
  page,
}) => {
  const exports = new ExportPage(page);
  await explorer.open();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Timeline on the full screen' }).click();
  await page.getByRole('button', { name: 'Export the timeline' }).click();
  await exports.untilDrawn(figures.length);
  // The view that it was asked for from comes first.
  await expect(exports.dialog.locator('[data-figure]').first()).toHaveAttribute('data-figure', 'timeline');
  const text = (await exports.take('SVG of the timeline')).bytes.toString('utf8');
  const { words, title } = await readSvg(page, text);
  expect(title).toContain('by resource');
  for (const word of ['Tiles', 'MHA units', 'Scratchpad', 'µs']) expect(words).toContain(word);
  expect(text).toContain('fill="#ffffff"');
  // Paper and ink of the dark theme.
  expect(text).not.toMatch(/#15171a|#eceae4/);
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
});

test('the table of ops is what the engine says, as CSV and as Arrow', async ({ explorer, page }) => {
  const exports = new ExportPage(page);
  await explorer.open();
  const ops = await explorer.figure('Ops');
  const time = await explorer.figure('Execution time');
  await exports.open();
  await exports.show('Data');
  const [head = '', ...lines] = (await exports.takeText('Download Ops, CSV')).trimEnd().split('\n');
  const names = head.split(',');
  const rows = lines.map((line) => line.split(','));
  expect(rows).toHaveLength(ops);
  expect(rows.every((row) => row.length === names.length)).toBe(true);
  const ends = rows.map((row) => Number(row[names.indexOf('end_ns')]));
  expect(Math.max(...ends)).toBe(time);

  const table = tableFromIPC((await exports.take('Download Ops, Arrow')).bytes);
  expect(table.numRows).toBe(ops);
  expect(table.names).toEqual(names);
  expect([...(table.getChild('end_ns')?.toArray() ?? [])]).toEqual(ends);
  await expect(exports.dialog.getByText(/^Ops, Arrow: .* written\.$/)).toBeVisible();
});

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly id: number;
  readonly bp?: string;
  readonly args: Readonly<Record<string, unknown>>;
}

test('the trace keeps the rules of its format', async ({ explorer, page }) => {
  const exports = new ExportPage(page);
  await explorer.open();
  const time = await explorer.figure('Execution time');
  await exports.open();
  await exports.show('Data');
  const { traceEvents } = JSON.parse(await exports.takeText('Download Trace for Perfetto')) as {
    traceEvents: TraceEvent[];
  };
  const of = (ph: string) => traceEvents.filter((event) => event.ph === ph);
  const track = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const slices = of('X');
  expect(slices.every(({ ts, dur, pid, tid }) => ts >= 0 && dur >= 0 && Number.isInteger(pid + tid))).toBe(true);
  expect(Math.max(...slices.map(({ ts, dur }) => ts + dur))).toBeCloseTo(time / 1000, 6);

  const named = new Set(
    of('M')
      .filter(({ name }) => name === 'thread_name')
      .map(track),
  );
  expect(slices.filter((slice) => !named.has(track(slice)))).toEqual([]);
  expect(
    of('M')
      .filter(({ name }) => name === 'process_name')
      .map(({ args }) => args['name']),
  ).toEqual(expect.arrayContaining(['Tiles', 'Digital units', 'MHA units', 'Memory']));

  // Nothing overlaps on a track: they follow each other.
  const free = new Map<string, number>();
  const overlapping = slices
    .toSorted((a, b) => a.ts - b.ts)
    .filter((slice) => {
      const [from, before] = [Math.trunc(slice.ts * 1000), free.get(track(slice)) ?? 0];
      free.set(track(slice), from + Math.trunc(slice.dur * 1000));
      return from < before;
    });
  expect(overlapping).toEqual([]);
  const starts = new Map(of('s').map((event) => [event.id, event]));
  const ends = of('f');
  expect(starts.size).toBe(of('s').length);
  expect(ends).toHaveLength(starts.size);
  expect(ends.every(({ id, bp, ts }) => bp === 'e' && ts > (starts.get(id)?.ts ?? Infinity))).toBe(true);
});

test('mapping, memory, totals, routing, graph and script say what the page says', async ({ explorer, page }) => {
  const exports = new ExportPage(page);
  await explorer.open();
  const [tiers, steps, energy] = [
    await explorer.figure('Tiers used'),
    await explorer.figure('Clock steps'),
    await explorer.figure('Energy'),
  ];
  await exports.open();
  await exports.show('Data');
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
  const lines = async (button: string) => (await exports.takeText(button)).trimEnd().split('\n');
  expect(await lines('Download Mapping, CSV')).toHaveLength(1 + tiers);
  expect(await lines('Download Memory over time, CSV')).toHaveLength(1 + steps);
  const totals = JSON.parse(await exports.takeText('Download Totals, JSON')) as { totals: { energy: number } };
  expect(totals.totals.energy).toBe(energy);
  expect((await lines('Download Routing, CSV'))[0]).toBe('block,step,token,experts');

  await exports.row('graph-dot').getByRole('combobox').selectOption('layer');
  const dot = await exports.takeText('Download Operation graph, DOT');
  expect(dot).toMatch(/^digraph scenario \{\n[\s\S]*\n\}\n$/);
  expect(dot).toContain('Layer 3');
  const nodes = new Set([...dot.matchAll(/^ +(n\d+) \[/gm)].map(([, node]) => node));
  for (const [, from, to] of dot.matchAll(/^ +(n\d+) -> (n\d+)/gm)) {
    expect(nodes).toContain(from);
    expect(nodes).toContain(to);
  }

  await exports.show('3D-SiM Python');
  const script = await exports.dialog.getByLabel('Python script for 3D-SiM').inputValue();
  expect(script).toContain('from threedsim.accelerator import Accelerator');
  expect(script).toContain('raise SystemExit(0 if same else 1)');
  expect((await exports.take('Download script')).bytes.toString('utf8')).toBe(script);
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
});

test('what would not fit is refused with what to do; a range takes out a part', async ({ explorer, page }) => {
  const exports = new ExportPage(page);
  await explorer.open();
  await explorer.field('Batch').fill('400');
  // 1.3 million ops take their time on a machine that has other things to do.
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle', { timeout: 20_000 });
  await exports.open();
  await exports.show('Data');
  const button = exports.row('trace-json').getByRole('button');
  await expect(button).toBeDisabled();
  await expect(exports.row('trace-json')).toContainText('Drag a range in the timeline');
  await expect(exports.row('totals-json').getByRole('button')).toBeEnabled();
  await page.keyboard.press('Escape');

  const canvas = explorer.region('Timeline').locator('canvas').first();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('the timeline is not there');
  // On the axis a drag makes a range.
  await page.mouse.move(box.x + 300, box.y + 9);
  await page.mouse.down();
  await page.mouse.move(box.x + 306, box.y + 9, { steps: 4 });
  await page.mouse.up();
  await exports.open();
  await exports.show('Data');
  await exports.dialog.getByRole('checkbox').check();
  await expect(button).toBeEnabled();
});

test('a file under way can be called off', async ({ explorer, page }) => {
  const exports = new ExportPage(page);
  await explorer.open();
  await explorer.enter('Batch', '200');
  await exports.open();
  await exports.show('Data');
  await exports.dialog.getByRole('button', { name: 'Download Ops, CSV' }).click();
  await exports.row('ops-csv').getByRole('button', { name: 'Cancel' }).click();
  await expect(exports.dialog.getByText('Ops, CSV: cancelled.')).toBeVisible();
  // The worker went; another file gets another one.
  expect(JSON.parse(await exports.takeText('Download Totals, JSON'))).toHaveProperty('totals');
});

test('on a phone the export is in the menu and fits', async ({ explorer, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open();
  await page.getByRole('button', { name: 'Menu' }).click();
  const exports = new ExportPage(page);
  await exports.open();
  await exports.untilDrawn(figures.length);
  await exports.show('Data');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
});

test('paper: light, with figures and digests, without the page around it', async ({ explorer, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open();
  await explorer.enter('Tiles', '30');
  // What is printed comes after the page has settled.
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return page.locator('figure svg[role="img"]').count();
    })
    .toBe(3);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = page.locator('[data-theme="light"]', { has: page.locator('figure') });
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('Differs from “MoE decoder on 24 tiles” in 1');
  await expect(paper).toContainText('Tiles 24 → 30');
  await expect(explorer.region('Parameters')).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
  expect(await paper.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(29, 28, 26)');

  const pdf = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(4);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('figure svg[role="img"]')).toHaveCount(0);
});
