import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { consistencyIssues } from '../model/consistency.ts';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import { scenarioSchema } from '../model/scenario-schema.ts';
import type { Scenario } from '../model/scenario.ts';
import { Hasher, scenarioDigest } from './digest.ts';
import { isBarePreset, LINK_LIMIT, type LinkContent, writeLink } from './link.ts';
import { richScenario, someLink } from './link.testing.ts';
import { deflated, fromBase64Url, inflated, toBase64Url } from './packed-text.ts';
import { canonicalJson } from './plain-data.ts';
import { readLink } from './read-link.ts';

const opening = scenarioPresets[0];
if (!opening) throw new Error('there are no presets');
const preset = opening.scenario;

const content = (scenario: Scenario, more: Partial<LinkContent> = {}): LinkContent => ({
  scenario,
  presetId: opening.id,
  view: null,
  resultDigest: null,
  ...more,
});

const opened = async (fragment: string) => {
  const read = await readLink(fragment);
  if (!read.ok) throw new Error(english(read.error.text));
  return read.value;
};

/** A link that is intact by its checksum, whatever it holds. */
async function forged(payload: unknown, version = 1): Promise<string> {
  const { fragment } = await writeLink(content(preset));
  const [, , digest = ''] = fragment.split('.');
  const body = toBase64Url(new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)));
  const head = `${version}j`;
  const check = new Hasher().text([head, digest, body].join('.')).digest().slice(-6);
  return [head, check, digest, body].join('.');
}

test('link → content → link (seed 6101)', async () => {
  await fc.assert(
    fc.asyncProperty(someLink, async (link) => {
      const { fragment, tooLong } = await writeLink(link);
      const back = await opened(fragment);
      expect(back.problems).toEqual([]);
      expect(canonicalJson(back.scenario)).toBe(canonicalJson(link.scenario));
      expect(scenarioDigest(back.scenario)).toBe(scenarioDigest(link.scenario));
      expect(canonicalJson(back.view)).toBe(canonicalJson(link.view));
      expect(back.presetId).toBe(link.presetId);
      expect((await writeLink(back)).fragment).toBe(fragment);
      expect(tooLong).toBe(false);
      expect(fragment).toMatch(/^1[zj]\.[0-9a-z]{6}\.[0-9a-z]{13}\.[\w-]+$/);
    }),
    { seed: 6101, numRuns: 300 },
  );
});

test('with routing, densities and coefficients (seed 6102)', async () => {
  await fc.assert(
    fc.asyncProperty(richScenario, async (scenario) => {
      const back = await opened((await writeLink(content(scenario))).fragment);
      expect(back.problems).toEqual([]);
      expect(canonicalJson(back.scenario)).toBe(canonicalJson(scenario));
    }),
    { seed: 6102, numRuns: 100 },
  );
});

test('a scenario in the middle of an edit, which contradicts itself, comes back as it was', async () => {
  const scenario = { ...preset, model: { ...preset.model, heads: 7 } };
  expect(consistencyIssues(scenario)).not.toEqual([]);
  const back = await opened((await writeLink(content(scenario))).fragment);
  expect(back.problems).toEqual([]);
  expect(back.scenario.model.heads).toBe(7);
});

test('a leading #, the page’s URL and line breaks of mail do not matter', async () => {
  const { fragment } = await writeLink(content({ ...preset, name: 'mine' }));
  const wrapped = `https://example.org/x/#${fragment.slice(0, 30)}\n ${fragment.slice(30)}`;
  expect((await opened(wrapped)).scenario.name).toBe('mine');
  expect((await opened(wrapped)).problems).toEqual([]);
});

test('what is shorter plain is plain', async () => {
  const little = await writeLink(content(preset));
  expect(little.fragment).toMatch(/^1j/);
  const much = await writeLink(content(scenarioWith({ name: 'x' })));
  expect(much.fragment).toMatch(/^1z/);
});

test('says when the URL would be too long', async () => {
  const rows = Array.from({ length: 900 }, (_, i): [string, number, number, number[]] => [
    'decoder_stack.layers.0.moe_layer',
    i % 30,
    Math.floor(i / 30),
    [(i * 7919) % 8, (i * 104_729 + 1) % 8],
  ]);
  const { fragment, tooLong } = await writeLink(content({ ...preset, routing: rows }), 'https://example.org/');
  expect(tooLong).toBe(true);
  expect(fragment.length).toBeGreaterThan(LINK_LIMIT - 25);
  expect((await opened(fragment)).scenario.routing).toEqual(rows);
});

test('a link without changes is bare', () => {
  expect(isBarePreset(content(preset))).toBe(true);
  expect(isBarePreset(content({ ...preset, name: 'mine' }))).toBe(false);
  expect(isBarePreset(content(preset, { view: { time: 3 } }))).toBe(false);
  expect(isBarePreset(content(preset, { whole: preset }))).toBe(false);
});

test('a link cut anywhere: never throws, says so, keeps what came before the cut', async () => {
  const scenario = {
    ...scenarioWith({ name: 'Cut', accelerator: { tiles: 40, tiers: 77 }, model: { layers: 5 } }),
    costs: preset.costs,
  };
  const { fragment } = await writeLink(content(scenario, { view: { time: 12, selection: null } }));
  let kept = 0;
  for (let length = 0; length < fragment.length; length++) {
    // One after the other, to count in order.
    const read = await readLink(fragment.slice(0, length));
    if (!read.ok) {
      expect(english(read.error.text)).toMatch(/incomplete|damaged/);
      continue;
    }
    expect(read.value.problems[0]?.tag).toBe('damaged');
    if (read.value.scenario.accelerator.tiles === 40) kept++;
  }
  expect(kept).toBeGreaterThan(fragment.length / 4);
});

/** 200 links with one flipped bit, 200 with a run of other characters. */
test('a damaged link never throws and never passes for whole (seed 6103)', async () => {
  const damage = fc.record({
    link: someLink,
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    bit: fc.nat(6),
    run: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { freq: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ link, at, bit, run }) => {
      const { fragment } = await writeLink(link);
      const place = Math.floor(at * fragment.length);
      const character = run ?? String.fromCharCode(fragment.charCodeAt(place) ^ (1 << bit));
      const broken = fragment.slice(0, place) + character + fragment.slice(place + character.length);
      const read = await readLink(broken);
      const sameText = broken.replace(/^[^#]*#/, '').replaceAll(/\s/g, '') === fragment;
      if (!read.ok) expect(read.error.text).not.toBe('');
      else {
        if (!sameText) expect(read.value.problems).not.toEqual([]);
        expect(scenarioSchema.safeParse(read.value.scenario).success).toBe(true);
      }
    }),
    { seed: 6103, numRuns: 400 },
  );
});

test('an entry that cannot be falls back alone, and is named', async () => {
  const fragment = await forged({
    p: opening.id,
    s: {
      a: { tiles: 40, tiers: -3, mvmLatency: 'fast', noSuch: 1 },
      m: { 'moe.k': 1e9, layers: 6 },
      c: { gelu: { latency: { base: 'x' } } },
      t: [['a', 0, 0, [1]], 'no row'],
      n: 17,
      q: { x: 1 },
    },
  });
  const { scenario, problems } = await opened(fragment);
  expect(scenario.accelerator.tiles).toBe(40);
  expect(scenario.model.layers).toBe(6);
  expect(scenario.accelerator.tiers).toBe(preset.accelerator.tiers);
  expect(scenario.accelerator.mvmLatency).toBe(preset.accelerator.mvmLatency);
  expect(scenario.model.moe).toEqual(preset.model.moe);
  expect(scenario.routing).toEqual(preset.routing);
  expect(scenario.name).toBe(preset.name);
  const fields = problems.filter(({ tag }) => tag === 'field').map(({ path }) => path);
  expect(fields.toSorted()).toEqual([
    'accelerator.mvmLatency',
    'accelerator.tiers',
    'costs.gelu.latency.base',
    'model.moe.k',
    'name',
    'routing',
  ]);
  const unknown = problems.filter(({ tag }) => tag === 'unknown-entry').map(({ path }) => path);
  expect(unknown.toSorted()).toEqual(['accelerator.noSuch', 'q']);
  expect(problems.every(({ text }) => /\S{2}.*\.$/.test(english(text)))).toBe(true);
});

test.each<[string, unknown]>([
  ['__proto__ at the top', '{"__proto__": {"polluted": 1}, "p": "readme"}'],
  [
    '__proto__ in the entries',
    '{"p":"readme","s":{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1},"__proto__.polluted":1}}}',
  ],
  [
    'constructor',
    '{"p":"readme","s":{"constructor":{"prototype":{"polluted":1}},"a":{"constructor.prototype.polluted":1}},"u":["accelerator.constructor"]}',
  ],
  ['methods of objects', '{"p":{"toString":1},"s":{"a":{"tiles":{"toString":1,"valueOf":2}},"n":{"toJSON":1}}}'],
  ['numbers that are none', '{"p":"readme","s":{"a":{"tiles":1e999,"tiers":-1e999}}}'],
  ['a nested group of its own', '{"p":"readme","s":{"scenario":{"accelerator":{"tiles":3}},"routing":[]}}'],
  ['wrong types everywhere', { p: 3, s: 4, u: 5, w: 6, r: 7 }],
  ['arrays for records', { p: [], s: [[]], u: {}, w: [], r: [] }],
  ['null', { p: null, s: null, u: null }],
  [
    'groups that are none',
    { p: 'readme', s: { a: 1, m: null, c: [], v: 99, n: 'x'.repeat(5000) }, u: ['accelerator', 'model', 'version', 3] },
  ],
  ['an array', [1, 2]],
  ['a number', 17],
  ['no JSON', 'javascript:alert(1)'],
  ['nothing', ''],
  ['deep', `{"p":"readme","w":${'['.repeat(50_000)}`],
  ['deep and closed', `{"p":"readme","w":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['half a character', '{"p":"readme","s":{"n":"\\ud800"}}'],
])('a hostile link neither throws nor pollutes: %s', async (_what, payload) => {
  const read = await readLink(await forged(payload));
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  if (!read.ok) {
    expect(english(read.error.text)).toMatch(/^The link .*\.$/);
    return;
  }
  expect(scenarioSchema.safeParse(read.value.scenario).success).toBe(true);
  expect(read.value.problems.length).toBeGreaterThan(0);
});

test('script in a name is a name', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const back = await opened((await writeLink(content({ ...preset, name }))).fragment);
  expect(back.scenario.name).toBe(name);
});

test('a link of a later version is read as far as it can be, and says so', async () => {
  const { scenario, problems } = await opened(await forged({ p: 'readme', s: { a: { tiles: 9 } } }, 2));
  expect(scenario.accelerator.tiles).toBe(9);
  expect(problems[0]).toMatchObject({ tag: 'future-version' });
  const read = await readLink(await forged('cannot be read', 7));
  expect(read).toMatchObject({ ok: false, error: { tag: 'future-version' } });
});

test('a preset that has changed since is noticed, one that is gone too', async () => {
  const { fragment } = await writeLink(content({ ...preset, name: 'mine' }));
  const other = { ...opening, scenario: { ...preset, accelerator: { ...preset.accelerator, tiles: 99 } } };
  const changed = await readLink(fragment, [other]);
  expect(changed).toMatchObject({ ok: true, value: { problems: [{ tag: 'changed' }] } });
  const gone = await readLink(fragment, []);
  expect(gone).toMatchObject({
    ok: true,
    value: { presetId: '', problems: [{ tag: 'changed' }, { tag: 'unknown-preset' }] },
  });
});

test('a bomb is not unpacked', async () => {
  const packed = toBase64Url(await deflated('9'.repeat(40 << 20)));
  expect(packed.length).toBeLessThan(200_000);
  const read = await readLink(`1z.000000.0000000000000.${packed}`);
  expect(read).toMatchObject({ ok: false, error: { tag: 'too-large' } });
  expect(await readLink('1'.repeat(300_000))).toMatchObject({ ok: false, error: { tag: 'too-large' } });
});

test('an entry that cannot be is named once, also where the preset has nothing in its place', async () => {
  const { problems } = await opened(await forged({ p: 'readme', s: { c: { 'gelu.latency.base': 'x', nothing: 1 } } }));
  expect(problems.filter(({ path }) => path !== '').map(({ tag, path }) => [tag, path])).toEqual([
    ['field', 'costs.gelu.latency.base'],
    ['unknown-entry', 'costs.nothing'],
  ]);
});

test('four megabytes of text are read, more are not', async () => {
  const of = async (length: number) => (await inflated(await deflated('9'.repeat(length)))).tooLarge;
  expect([await of(4 << 20), await of((4 << 20) + 100_000)]).toEqual([false, true]);
});

test('base64url: bytes → text → bytes (seed 6104)', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromBase64Url(text).bytes]).toEqual([...bytes]);
    }),
    { seed: 6104 },
  );
});

test('what is before the damage is decompressed', async () => {
  const text = 'the quick brown fox jumps over the lazy dog, 0123456789, and so on: '.repeat(3);
  const bytes = await deflated(text);
  expect(await inflated(bytes)).toEqual({ text, whole: true, tooLarge: false });
  const cut = await inflated(bytes.subarray(0, bytes.length - 12));
  expect(cut.whole).toBe(false);
  expect(cut.text.length).toBeGreaterThan(20);
  expect(text.startsWith(cut.text)).toBe(true);
});

test('a slice says what it is a slice of', async () => {
  const whole = { ...preset, model: { ...preset.model, layers: 96 }, workload: { ...preset.workload, batch: 64 } };
  const { fragment } = await writeLink(content(preset, { whole }));
  const back = await opened(fragment);
  expect(back.problems).toEqual([]);
  expect(back.whole).toEqual(whole);
  const wrong = await opened(await forged({ p: opening.id, h: { s: { m: { layers: 'many' } } } }));
  expect(wrong.whole).toBeNull();
  expect(wrong.problems).toMatchObject([{ tag: 'unknown-entry' }]);
});

test('the address of the page counts for the length of a link, to the character', async () => {
  const { fragment } = await writeLink(content({ ...preset, name: 'mine' }));
  const room = LINK_LIMIT - fragment.length - 1;
  const linked = (length: number) => writeLink(content({ ...preset, name: 'mine' }), 'x'.repeat(length));
  expect(await linked(room)).toEqual({ fragment, tooLong: false });
  expect(await linked(room + 1)).toEqual({ fragment, tooLong: true });
});

test('a link whose form’s letter is damaged is read by what it holds, deflated or plain', async () => {
  const [plain, packed] = [
    await writeLink(content({ ...preset, name: 'a' })),
    await writeLink(content(scenarioWith({ name: 'mine' }))),
  ];
  expect([plain.fragment.slice(0, 2), packed.fragment.slice(0, 2)]).toEqual(['1j', '1z']);
  for (const letter of ['', 'z', 'q']) {
    const read = await opened(plain.fragment.replace('1j', `1${letter}`));
    expect(read.scenario.name).toBe('a');
    expect(read.problems).toMatchObject([{ tag: 'damaged' }]);
  }
  const read = await opened(packed.fragment.replace('1z', '1q'));
  expect(read.scenario.name).toBe('mine');
  expect(read.problems).toMatchObject([{ tag: 'damaged' }]);
});
