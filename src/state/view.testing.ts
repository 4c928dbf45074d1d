import * as fc from 'fast-check';
import type { Simulation } from '../model/result.ts';
import type { ViewState } from './explorer-state.ts';
import type { Selection } from './selection.ts';
import type { LinkedKey } from './view-fields.ts';

const stretch = (end: number): fc.Arbitrary<{ from: number; to: number } | null> =>
  fc.option(
    fc
      .tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0.51, max: 1, noNaN: true }))
      .map(([from, to]) => ({ from: from * end + 0, to: to * end })),
  );

/** Every choice of the view that a link holds, as the page could have it on a run. */
export const someChoices = (result: Simulation): fc.Arbitrary<Pick<ViewState, LinkedKey>> => {
  const { tiles, tiers } = result.scenario.accelerator;
  const end = result.totals.executionTime;
  return fc.record({
    tierColouring: fc.constantFrom('auto', 'role', 'layer', 'expert', 'utilisation', 'mvms', 'busy', 'active'),
    tierHighlight: fc.constantFrom(null, 'Layer 1', 'Expert 3', 'Q projection'),
    tierDrawing: fc.constantFrom('plan', 'skyline', 'table'),
    tierFold: fc.boolean(),
    tierWindow: fc.option(
      fc
        .record({ tileFrom: fc.nat(tiles - 1), tierFrom: fc.double({ min: 0, max: tiers - 1, noNaN: true }) })
        .map(({ tileFrom, tierFrom }) => ({
          tileFrom,
          tileTo: tileFrom + 1,
          tierFrom: tierFrom + 0,
          tierTo: tierFrom + 1,
        })),
    ),
    skylineWindow: fc.option(
      fc
        .record({
          zoom: fc.double({ min: 1, max: 16, noNaN: true }),
          x: fc.double({ min: 0, max: 1, noNaN: true }),
          y: fc.double({ min: 0, max: 1, noNaN: true }),
        })
        .map(({ zoom, x, y }) => ({ zoom, x: x + 0, y: y + 0 })),
    ),
    timelineMode: fc.constantFrom('resource', 'token'),
    timelineColouring: fc.constantFrom('role', 'layer', 'sequence', 'step'),
    timelineHighlight: fc.constantFrom(null, 'Step 0', 'Layers 4 to 7'),
    timelineWindow: stretch(end),
    timelineRange: stretch(end),
    timelineWhiskers: fc.constantFrom('selection', 'all', 'off'),
    timelineCollapsed: fc.uniqueArray(fc.constantFrom('tiles', 'digital', 'mha', 'sequence 3')),
    timelineDrawing: fc.constantFrom('chart', 'table'),
    graphSequence: fc.nat(result.schedule.sequences - 1),
    graphExpanded: fc.uniqueArray(fc.constantFrom('D.s0.t1.L0.ffn', 'D.s1.t0.L2.qkv', 'D.s0')),
    graphLevel: fc.constantFrom('auto', 'step', 'layer', 'block', 'token', 'op'),
    graphDrawing: fc.constantFrom('picture', 'table'),
    graphEmphasis: fc.constantFrom('trace', 'path', 'off'),
    followed: fc.constantFrom(
      null,
      { sequence: 0, step: 0, token: 1 },
      { sequence: 0, step: -1, token: 0 },
      { sequence: result.schedule.sequences - 1, step: null, token: null },
    ),
    fullscreen: fc.constantFrom(null, 'tierMap', 'operationGraph', 'timeline'),
    phoneTab: fc.constantFrom('setup', 'map', 'graph', 'time', 'results'),
  });
};

export const someSelection = ({ scenario, graph, schedule, mapping }: Simulation): fc.Arbitrary<Selection> => {
  const { tiles, tiers, digitalUnits, mhaUnits } = scenario.accelerator;
  return fc.oneof(
    fc.constant(null),
    fc.nat(graph.ops * schedule.sequences - 1).map((id) => ({ kind: 'op' as const, id })),
    fc.nat(mapping.matrices.length - 1).map((matrix) => ({ kind: 'matrix' as const, matrix })),
    fc.record({ kind: fc.constant('tier' as const), tile: fc.nat(tiles - 1), tier: fc.nat(tiers - 1) }),
    fc.record({ kind: fc.constant('tile' as const), tile: fc.nat(tiles - 1) }),
    fc.record({ kind: fc.constant('unit' as const), pool: fc.constant('mha' as const), unit: fc.nat(mhaUnits - 1) }),
    fc.record({
      kind: fc.constant('unit' as const),
      pool: fc.constant('digital' as const),
      unit: fc.nat(digitalUnits - 1),
    }),
    fc.record({
      kind: fc.constant('segment' as const),
      segment: fc.nat(graph.segments.count - 1),
      sequence: fc.nat(schedule.sequences - 1),
    }),
  );
};
