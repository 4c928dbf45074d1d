import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DotLevel } from '../model/data-export.ts';
import { scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { resultOf, runnable } from './exports.testing.ts';
import { dotText, graphvizDot } from './graphviz-dot.ts';

const dotOf = (simulation: Simulation, level: DotLevel): string => [...graphvizDot(simulation, level)].join('');

const quoted = String.raw`"(?:[^"\\]|\\.)*"`;
const lines = [
  'digraph scenario \\{',
  '  graph \\[.*\\];',
  '  (node|edge) \\[.*\\];',
  '  subgraph cluster_\\d+ \\{',
  `    label=${quoted};`,
  `    n\\d+ \\[label=${quoted}(,shape=\\w+)?\\];`,
  '  n\\d+ -> n\\d+( \\[label="\\d+"\\])?;',
  ' {0,2}\\}',
];
const grammar = new RegExp(`^(${lines.join('|')})$`);

test('every level is well formed, with all ops and no loose ends (seed 6501)', () => {
  fc.assert(
    fc.property(runnable, fc.constantFrom<DotLevel>('step', 'layer', 'block', 'op'), (scenario, level) => {
      const simulation = resultOf({ ...scenario, name: '"]; } \\' });
      const dot = dotOf(simulation, level).trimEnd().split('\n');
      expect(dot.filter((line) => !grammar.test(line))).toEqual([]);
      const nodes = new Set(dot.flatMap((line) => /^ {4}(n\d+) /.exec(line)?.[1] ?? []));
      const edges = dot.flatMap((line) => [...(/^ {2}(n\d+) -> (n\d+)/.exec(line)?.slice(1) ?? [])]);
      expect(edges.filter((end) => !nodes.has(end))).toEqual([]);
      const counted = dot.reduce(
        (sum, line) => sum + Number(/\\n([\d\u202f]+) ops?"/.exec(line)?.[1]?.replaceAll('\u202f', '') ?? 0),
        0,
      );
      expect(level === 'op' ? nodes.size : counted).toBe(simulation.graph.ops);
    }),
    { seed: 6501, numRuns: 24 },
  );
});

test('a small graph by layer', () => {
  const simulation = resultOf(
    scenarioWith({ name: 'Small', workload: { startLen: 1, targetLen: 3 }, model: { layers: 2 } }),
  );
  expect(dotOf(simulation, 'step').split('\n').slice(4, 8)).toMatchInlineSnapshot(`
    [
      "    n0 [label="step 0\\n47 ops"];",
      "    n1 [label="step 1\\n88 ops"];",
      "  n0 -> n1 [label="2"];",
      "}",
    ]
  `);
  const layers = dotOf(simulation, 'layer').match(/label="[^"]*ops?"/g);
  expect(layers?.slice(0, 5)).toMatchInlineSnapshot(`
    [
      "label="Embedding\\n2 ops"",
      "label="Layer 0\\n20 ops"",
      "label="Layer 1\\n21 ops"",
      "label="LM head\\n3 ops"",
      "label="Sample\\n1 op"",
    ]
  `);
});

test('text of others stays text', () => {
  expect(dotText('a "b" \\N\n<c>')).toBe(String.raw`"a \"b\" \\N <c>"`);
});
