import * as fc from 'fast-check';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { scenarioPresets } from '../model/presets.ts';
import type { Json } from './plain-data.ts';
import type { LinkContent } from './link.ts';

const presetIds = scenarioPresets.map(({ id }) => id);

/** A view as the page might have it: a selection, a time, some choices. */
export const someView: fc.Arbitrary<Json> = fc.oneof(
  fc.constant(null),
  fc.record({
    selection: fc.oneof(fc.constant(null), fc.record({ kind: fc.constant('op'), id: fc.nat(100_000) })),
    time: fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0),
    tierColouring: fc.constantFrom('role', 'layer', 'expert'),
    graphExpanded: fc.array(fc.constantFrom('D.s0.t1.L0.ffn', 'D.s1.t0.L2.qkv'), { maxLength: 3 }),
  }),
);

/** Names as people and others type them. */
export const someName = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom('<script>alert(1)</script>', '__proto__', '"; drop', 'Größe 大', '\u0000', '${1+1}'),
);

export const someLink: fc.Arbitrary<LinkContent> = fc
  .record({ scenario: smallScenario, name: someName, presetId: fc.constantFrom(...presetIds), view: someView })
  .map(({ scenario, name, presetId, view }) => ({
    scenario: { ...scenario, name: name.slice(0, 200) },
    presetId,
    view,
    resultDigest: null,
  }));

/** Scenarios with routing, density and coefficients, which `smallScenario` leaves out. */
export const richScenario = fc
  .record({
    scenario: smallScenario,
    rows: fc.array(
      fc.tuple(
        fc.constantFrom('decoder_stack.layers.0.moe_layer', 'x'),
        fc.integer({ min: -1, max: 9 }),
        fc.nat(9),
        fc.array(fc.nat(7), { maxLength: 3 }),
      ),
      { maxLength: 8 },
    ),
    density: fc.oneof(fc.constant(null), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 })),
    passivePower: fc.double({ min: 0, max: 10, noNaN: true }),
  })
  .map(({ scenario, rows, density, passivePower }) => ({
    ...scenario,
    routing: rows.length === 0 ? null : rows,
    routes: { ...scenario.routes, density },
    costs: { ...scenario.costs, passivePower, model: 'custom' as const },
  }));
