import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { simulate } from '../engine/simulation-run.ts';
import { scenarioPresets } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { findOp, findSegment, opQueryOf, segmentQueryOf } from './op-query.ts';

function resultOf(scenario: Scenario): Simulation {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(`no result: ${outcome.error.tag}`);
  return outcome.value;
}

const opening = resultOf(scenarioPresets[0].scenario);

test('an op reads as a person would say it', () => {
  expect(opQueryOf(opening, 2 * opening.graph.ops + 415)).toMatchInlineSnapshot(`
    {
      "chunk": 10,
      "layer": 0,
      "matrix": "decoder_stack.layers.0.moe_layer.experts.0.ffn2",
      "sequence": 2,
      "step": 0,
      "token": 2,
    }
  `);
  expect(opQueryOf(opening, 500)).toMatchInlineSnapshot(`
    {
      "chunk": 1,
      "layer": 0,
      "matrix": "decoder_stack.layers.0.k_proj_out",
      "sequence": 0,
      "step": 0,
      "token": 2,
    }
  `);
});

test('op → query → op, on every kind of network (seed 6601)', () => {
  const runnable = smallScenario.filter((scenario) => simulate(scenario).ok);
  fc.assert(
    fc.property(
      runnable,
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 20 }),
      (scenario, shares) => {
        const simulation = resultOf(scenario);
        const { graph, schedule } = simulation;
        for (const share of shares) {
          const id = Math.floor(share * graph.ops * schedule.sequences);
          expect(findOp(simulation, opQueryOf(simulation, id))).toBe(id);
          const segment = Math.floor(share * graph.segments.count);
          expect(findSegment(simulation, segmentQueryOf(simulation, segment, 0))).toBe(segment);
        }
      },
    ),
    { seed: 6601, numRuns: 60 },
  );
});

test('what is left out is not asked for', () => {
  const { graph } = opening;
  const matrix = opening.mapping.matrices[graph.segments.matrix.find((index) => index >= 0) ?? 0].name;
  const first = findOp(opening, { matrix });
  expect(findOp(opening, { matrix, sequence: 3 })).toBe(3 * graph.ops + first);
  expect(findOp(opening, { matrix, nth: 1 })).toBeGreaterThan(first);
});

test('what is not there is not found', () => {
  expect(findOp(opening, { sequence: 4 })).toBe(-1);
  expect(findOp(opening, { matrix: 'no.such' })).toBe(-1);
  expect(findOp(opening, { op: 'sample', nth: 1e9 })).toBe(-1);
  expect(findSegment(opening, { layer: 99 })).toBe(-1);
});
