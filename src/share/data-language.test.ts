import { afterEach, expect, test } from 'vitest';
import { type Catalogue, speak } from '../base/language.ts';
import { scenarioWith } from '../model/presets.ts';
import { resultOf } from './exports.testing.ts';
import { writeLink } from './link.ts';
import { originalLacks } from './python-differences.ts';
import { pythonScript } from './python-script.ts';
import { scenarioFileText } from './scenario-file.ts';
import { totalsText } from './totals-text.ts';

afterEach(() => speak('en', {}));

/** A language that marks every text, with the decimal comma. */
const marked = new Proxy<Catalogue>({}, { get: (_, key) => `‹${String(key)}›` });

const scenario = scenarioWith({
  model: { gatedFfn: true },
  workload: { targetLen: 2 },
  accelerator: { mvmEnergy: 10.5 },
});
const simulation = resultOf(scenario);
const content = { scenario, presetId: '', view: { colouring: 'layer' }, resultDigest: null };

/** What the page itself writes for other programs; the rest is written in a worker, which speaks English. */
const data = async () => [
  pythonScript(scenario, simulation),
  scenarioFileText(content),
  totalsText(simulation),
  (await writeLink(content)).fragment,
];

test('what other programs read is the same in every language', async () => {
  const english = await data();
  speak('de', marked);
  expect(originalLacks(scenario)[0]).toMatch(/^‹Gated FFN/);
  expect(await data()).toEqual(english);
});
