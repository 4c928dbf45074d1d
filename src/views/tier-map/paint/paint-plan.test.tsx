import { expect, test } from 'vitest';
import { english } from '../../../base/words.ts';
import { simulate } from '../../../engine/simulation-run.ts';
import { matrixTitle } from '../../../layout/names.ts';
import { matrixRole, roles } from '../../../layout/roles.ts';
import { bandsOf } from '../../../layout/tier-map/bands.ts';
import { emptyInstant, readInstant, waitingInOrder } from '../../../layout/tier-map/chip-instant.ts';
import { colouringOf } from '../../../layout/tier-map/colouring.ts';
import { planSource, type PlanSource } from '../../../layout/tier-map/plan-source.ts';
import type { Scenario } from '../../../model/scenario.ts';
import { scenarioPresets } from '../../../model/presets.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { plainTheme } from '../../shared/theme.testing.ts';
import { buildScene, lookTable } from '../scene/build-scene.ts';
import { paintInstant } from './paint-instant.ts';
import { paintPlan } from './paint-plan.ts';
import { recordingContext } from '../../stage/recorder.testing.ts';

const theme: Theme = { ...plainTheme, roles: roles.map((_, code) => `#0000${(16 + code).toString(16)}`) };

function sourceOf(scenario: Scenario): PlanSource {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(outcome.error.tag);
  return planSource(outcome.value, null, scenario) as PlanSource;
}

const source = sourceOf(scenarioPresets[0].scenario);
const { scenario, mapping } = source;
const colouring = colouringOf('role', { scenario, mapping, figures: null, executionTime: 1 });
const nothing = { tile: -1, tier: -1, matrix: -1 };

function sceneWith(mark: typeof nothing) {
  const inputs = {
    source,
    colouring,
    highlight: -1,
    mark,
    folded: true,
    window: null,
    large: true,
    theme,
    say: english,
  };
  return buildScene(inputs, lookTable(inputs), { width: 1160, height: 620 });
}

test('every band is named once, in the words of its matrix', () => {
  const { context, calls } = recordingContext();
  paintPlan(context, sceneWith(nothing), 1);
  const bands = bandsOf(mapping, source.cells);
  const titles = mapping.matrices.map((matrix) => matrixTitle(scenario, matrix));
  const expected = Array.from(bands.matrix.subarray(0, bands.count), (matrix) => titles[matrix]);
  const known = new Set(titles);
  const written = calls.filter(({ name, args }) => name === 'fillText' && known.has(String(args[0])));
  expect(written.map(({ args }) => args[0])).toEqual(expected);
});

test('every chunk is filled in the colour of its role', () => {
  const { context, calls } = recordingContext();
  const scene = sceneWith(nothing);
  paintPlan(context, scene, 1);
  for (const [code, { label }] of roles.entries()) {
    const chunks = mapping.chunks.matrix.filter((matrix) => {
      const it = mapping.matrices[matrix];
      return it !== undefined && matrixRole(it) === code;
    }).length;
    // Neighbours are filled together, and parts of arrays by their share: so the areas have to add up.
    let width = 0;
    for (const { name, args, fillStyle } of calls)
      if (name === 'fillRect' && fillStyle === theme.roles[code] && Number(args[3]) > 5) width += Number(args[2]);
    const used = mapping.chunks.matrix.reduce((sum, matrix, chunk) => {
      const it = mapping.matrices[matrix];
      const { usedRows, usedCols } = mapping.chunks;
      const share = ((usedRows[chunk] ?? 0) * (usedCols[chunk] ?? 0)) / (512 * 512);
      return it !== undefined && matrixRole(it) === code ? sum + share : sum;
    }, 0);
    // Gaps take a little of it, patches under names add some.
    expect(width, english(label)).toBeGreaterThanOrEqual(0.95 * used * scene.layout.cellWidth);
    if (chunks === 0) expect(width, english(label)).toBe(0);
  }
});

test('at the time cursor: one frame per MVM that runs, one square per MVM that waits, in serving order', () => {
  const { run } = source;
  if (!run) throw new Error('no run');
  const { graph } = run.simulation;
  const cursor = emptyInstant(source.cells.tiles);
  for (const share of [0.02, 0.12, 0.3, 0.9]) {
    readInstant(run.simulation, run.activity, share * run.simulation.totals.executionTime, cursor);
    const { context, calls } = recordingContext();
    const scene = sceneWith(nothing);
    paintInstant(context, scene, cursor);
    expect(calls.filter(({ name }) => name === 'strokeRect').length).toBe(cursor.running);
    const squares = calls.filter(({ name, args }) => name === 'fillRect' && args[2] === args[3]);
    expect(squares.length).toBe(cursor.waiting);
    const queue = new Int32Array(64);
    const expected: unknown[] = [];
    for (let tile = 0; tile < source.cells.tiles; tile++) {
      const count = waitingInOrder(run.activity, cursor, tile, 64, queue);
      for (let n = 0; n < count; n++) {
        const chunk = graph.chunk[(queue[n] ?? 0) % graph.ops] ?? 0;
        const matrix = mapping.matrices[mapping.chunks.matrix[chunk] ?? 0];
        expected.push(matrix && theme.roles[matrixRole(matrix)]);
      }
    }
    expect(squares.map(({ fillStyle }) => fillStyle)).toEqual(expected);
  }
});

test('a selected cell has a ring and accent figures on both axes', () => {
  const { context, calls } = recordingContext();
  paintPlan(context, sceneWith({ tile: 8, tier: 13, matrix: mapping.chunks.matrix[0] ?? 0 }), 1);
  const accent = calls.filter(({ name, fillStyle }) => name === 'fillText' && fillStyle === theme.accent);
  expect(accent.map(({ args }) => args[0])).toEqual(expect.arrayContaining(['13', '8']));
  expect(calls.some(({ name, strokeStyle }) => name === 'strokeRect' && strokeStyle === theme.accent)).toBe(true);
});
