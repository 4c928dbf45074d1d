import { describe, expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { scenarioWith } from '../model/presets.ts';
import { writeLink } from '../share/link.ts';
import { scenarioFileText } from '../share/scenario-file.ts';
import { announceOpened, announceRefused } from './announce.ts';
import { createSettledBench } from './explorer.testing.ts';
import { declineTour, offersTour } from './first-visit.ts';
import { openDropped, openFile } from './open-file.ts';
import { placeOfLink } from './opened-place.ts';
import { digestOf } from './result-digest.ts';

const small = scenarioWith({ name: 'mine', workload: { targetLen: 2 } });
const fileOf = (text: string, name = 'mine.tierscope.json', size = text.length) => ({
  name,
  size,
  text: () => Promise.resolve(text),
});
const scenarioText = (change: object = {}) => {
  const text = scenarioFileText({ scenario: small, presetId: '', view: null });
  return JSON.stringify({ ...(JSON.parse(text) as object), ...change });
};

async function page() {
  const { explorer, settle } = await createSettledBench('readme');
  const said = () => {
    const { notice } = explorer.dialogs.getState();
    return (
      notice && { title: english(notice.title), lines: notice.lines.map((line) => english(line)), calm: notice.calm }
    );
  };
  return { explorer, settle, said, dialog: () => explorer.dialogs.getState() };
}

describe('a file that is opened', () => {
  test('a scenario comes at once, closes what lies over the page, and nothing is said of a sound one', async () => {
    const { explorer, said, dialog } = await page();
    explorer.actions.openDialog('shelf');
    explorer.actions.notify({ title: 'Old news', lines: [] });
    await openFile(explorer, fileOf(scenarioText()));
    expect(explorer.store.getState().edit.scenario).toEqual(small);
    expect([dialog().dialog, said()]).toEqual([null, null]);
  });

  test('what of it could not be used is said', async () => {
    const { explorer, said } = await page();
    await openFile(explorer, fileOf(scenarioText({ strange: 1, scenario: { ...small, odd: 2 } })));
    expect(said()?.title).toBe('Not all of this file could be used.');
    expect(said()?.lines.join()).toContain('“odd”');
  });

  test('a config and a table of routing wait in their dialogs', async () => {
    const { explorer, dialog } = await page();
    const config = '{"model_type": "gpt2", "n_embd": 64}';
    await openFile(explorer, fileOf(config, 'config.json'));
    expect(dialog()).toMatchObject({ dialog: 'import', dropped: { name: 'config.json', text: config } });
    const rows = 'block,step,token,experts\nb,0,0,1 2\n';
    await openFile(explorer, fileOf(rows, 'routing.csv'));
    expect(dialog()).toMatchObject({ dialog: 'routing', dropped: { name: 'routing.csv', text: rows } });
  });

  test('one that is too large or cannot be read is refused, and the page stays', async () => {
    const { explorer, said } = await page();
    const before = explorer.store.getState().edit;
    await openFile(explorer, fileOf(scenarioText(), 'big.json', 64e6 + 1));
    expect(said()?.title).toBe('The file could not be opened.');
    expect(said()?.lines[0]).toContain('“big.json” is larger');
    await openFile(explorer, { name: 'gone.json', size: 10, text: () => Promise.reject(new Error('gone')) });
    expect(said()?.lines[0]).toContain('“gone.json” could not be read');
    expect(said()?.lines[1]).toBe('The page shows what it would show without it.');
    await openFile(explorer, fileOf('{"format": "tierscope-scenario"}', 'empty.tierscope.json'));
    expect(said()?.title).toBe('The file could not be opened.');
    expect(explorer.store.getState().edit).toBe(before);
    await openFile(explorer, fileOf(scenarioText(), 'mine.tierscope.json', 64e6));
    expect(explorer.store.getState().edit.scenario.name).toBe('mine');
  });
});

describe('the result of a link beside that of its author', () => {
  const opened = async (resultDigest: string | null, damage = '') => {
    const bench = await page();
    const { fragment } = await writeLink({ scenario: small, presetId: '', view: null, resultDigest });
    const read = await placeOfLink(fragment.slice(0, fragment.length - damage.length) + damage);
    if (!read.ok) throw new Error(english(read.error));
    bench.explorer.actions.openPlace(read.value.place);
    announceOpened(bench.explorer, read.value, 'link');
    return { ...bench, place: read.value };
  };
  const digest = async () => {
    const { explorer, settle } = await opened(null);
    await settle();
    const { result } = explorer.store.getState().run;
    if (!result) throw new Error('no result');
    return digestOf(result);
  };

  test('is compared when it is there: the same, or another', async () => {
    const own = await digest();
    const same = await opened(own);
    expect(same.said()).toBeNull();
    await same.settle();
    expect(same.said()).toEqual({ title: 'Same result as when the link was made.', lines: [], calm: true });
    expect(same.dialog().notice?.detail).toBe(own);

    const other = await opened('0123456789abc');
    await other.settle();
    expect(other.said()?.title).toBe('The result differs from that of the link.');
    expect(other.said()?.lines[0]).toContain(`0123456789abc; this page has ${own}`);
  });

  test('is compared at once where it is there already', async () => {
    const own = await digest();
    const { explorer, settle, place, said } = await opened(null);
    await settle();
    announceOpened(explorer, { ...place, resultDigest: own }, 'kept');
    expect(said()?.title).toBe('Same result as when the kept scenario was made.');
  });

  test('is of no interest once something else is edited', async () => {
    const { explorer, settle, said } = await opened('0123456789abc');
    explorer.actions.setField({ path: 'accelerator.tiles', value: 60 });
    await settle();
    expect(said()).toBeNull();
  });

  test('is added to what could not be used, unless that was read and dismissed', async () => {
    const partly = { title: 'Not all of this link could be used.', lines: ['Half.'] };
    const read = async (dismiss: boolean) => {
      const { explorer, settle, place, said } = await opened(null);
      announceOpened(explorer, { ...place, resultDigest: '0123456789abc', problems: ['Half.'] }, 'link');
      expect(said()).toMatchObject(partly);
      if (dismiss) explorer.actions.notify(null);
      await settle();
      return said();
    };
    expect((await read(false))?.lines).toEqual(['Half.', expect.stringContaining('0123456789abc')]);
    expect(await read(true)).toBeNull();
  });

  test('what is refused says why, by where it comes from', async () => {
    const { explorer, said } = await page();
    const titles = (['link', 'file', 'kept'] as const).map((source) => {
      announceRefused(explorer, 'Because.', source);
      expect(said()?.lines[0]).toBe('Because.');
      return said()?.title;
    });
    expect(titles).toEqual([
      'The link could not be opened.',
      'The file could not be opened.',
      'The kept scenario could not be opened.',
    ]);
  });
});

test('the tour is offered until it is declined', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  expect([offersTour(storage), offersTour(null)]).toEqual([true, true]);
  declineTour(storage);
  expect(offersTour(storage)).toBe(false);
});

describe('a file that is dropped', () => {
  test('an array of routing and a lesson go where they are read, everything else as if it were opened', async () => {
    const { explorer, dialog } = await page();
    await openDropped(explorer, new File([new Uint8Array([1, 2, 3])], 'Choices.NPY'));
    expect(dialog()).toMatchObject({
      dialog: 'routing',
      dropped: { name: 'Choices.NPY', text: '', bytes: new Uint8Array([1, 2, 3]) },
    });
    await openDropped(explorer, new File(['# A lesson'], 'mine.md'));
    expect(dialog().lesson).toMatchObject({ kind: 'text', name: 'mine.md', text: '# A lesson' });
    await openDropped(explorer, new File([scenarioText()], 'mine.tierscope.json'));
    expect(explorer.store.getState().edit.scenario).toEqual(small);
  });

  test.each(['choices.npy', 'mine.md', 'mine.json'])('%s is refused where it is too large or gone', async (name) => {
    const { explorer, said, dialog } = await page();
    const file = new File(['x'], name);
    const gone = () => Promise.reject(new Error('gone'));
    await openDropped(explorer, Object.defineProperties(file, { text: { value: gone }, arrayBuffer: { value: gone } }));
    expect(said()?.lines.join()).toContain('could not be read');
    await openDropped(explorer, Object.defineProperty(file, 'size', { value: 65e6 }));
    expect(said()?.lines.join()).toContain('is larger than any file');
    expect([dialog().dialog, dialog().lesson]).toEqual([null, null]);
  });
});
