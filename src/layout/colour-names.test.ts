import { expect, test } from 'vitest';
import { english, wordsOf } from '../base/words.ts';
import { colourLabel } from './colour-names.ts';
import { kindsOfNetwork, resultOf } from './operation-graph/operation-graph.testing.ts';
import { roles } from './roles.ts';
import { type PlanColouring, colouringOf } from './tier-map/colouring.ts';
import { tileActivity } from './tier-map/tile-activity.ts';
import { opColours } from './timeline/op-colours.ts';
import { seriesColours } from './timeline/series-colours.ts';
import { timelineIndexOf } from './timeline/timeline-index.ts';

const planColourings: readonly PlanColouring[] = ['role', 'layer', 'expert', 'utilisation', 'mvms', 'busy'];
const opColourings = ['role', 'layer', 'sequence', 'step'] as const;

/** Names of all classes of the pictures of a network, with what the legends call them. */
function classesOf(network: (typeof kindsOfNetwork)[number]) {
  const simulation = resultOf(network.scenario);
  const { scenario, mapping, totals } = simulation;
  const { executionTime } = totals;
  const source = { scenario, mapping, figures: tileActivity(simulation).perChunk, executionTime };
  const index = timelineIndexOf(simulation);
  return [
    ...planColourings.flatMap((by) => colouringOf(by, source).classes),
    ...opColourings.flatMap((by) => opColours(by, simulation, index, seriesColours).classes),
  ];
}

test.each(kindsOfNetwork)('$name: in English every colour is called by its name', (network) => {
  for (const { name, label } of classesOf(network)) expect(english(label)).toBe(name);
});

test.each(kindsOfNetwork)('$name: every name with a number can be said in another language', (network) => {
  const names = classesOf(network).map(({ name }) => name);
  const numbered = names.filter((name) => /\d/.test(name) && roles.every((role) => role.name !== name));
  // A catalogue of marks: what comes back without one was not looked up.
  const say = wordsOf('de', new Proxy({}, { get: (_, key) => `‹${String(key)}›` }));
  expect(numbered.filter((name) => !say(colourLabel(name)).startsWith('‹'))).toEqual([]);
});

test('figures get the decimal mark of the language, and what is no name stays as it is', () => {
  const say = wordsOf('de', { '{0} to {1} of run': '{0} bis {1} des Laufs' });
  expect(say(colourLabel('0.2 to 0.4\u202f% of run'))).toBe('0,2 bis 0,4\u202f% des Laufs');
  expect(say(colourLabel('Layer of cake'))).toBe('Layer of cake');
});
