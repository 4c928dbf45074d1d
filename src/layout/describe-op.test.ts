import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { simulate } from '../engine/simulation-run.ts';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { busyShares, busyTimesOf } from './busy.ts';
import { describeOp, opTitle, segmentOf } from './describe-op.ts';
import { matrixTitle } from './names.ts';
import { inputsOf, userCount, usersOf } from './op-relatives.ts';
import { busyOverview } from './overview.ts';
import { ROLE, opRoles, roleCode, roles } from './roles.ts';
import { endTime, readyTime, startTime } from './schedule-times.ts';

function run(scenario: Scenario): Simulation {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(outcome.error.tag);
  return outcome.value;
}

const moe = run(scenarioPresets[0].scenario);
const both = run(
  scenarioWith({
    accelerator: { tiles: 20 },
    model: { kind: 'encoder-decoder', encoderLayers: 1, decoderLayers: 1 },
    workload: { startLen: 1, targetLen: 3, contextLen: 2 },
  }),
);

const ids = Array.from({ length: moe.graph.ops * moe.schedule.sequences }, (_, id) => id);

test('no op starts before it is ready or after the run', () => {
  for (const id of ids) {
    expect(startTime(moe, id)).toBeGreaterThanOrEqual(readyTime(moe, id));
    expect(endTime(moe, id)).toBeLessThanOrEqual(moe.totals.executionTime);
  }
});

test('an op is ready when its last input is there, communication included', () => {
  for (let op = 0; op < moe.graph.ops; op += 11) {
    const inputs = inputsOf(moe.graph, op);
    const latest = Math.max(0, ...[...inputs].map((input) => endTime(moe, input)));
    expect(readyTime(moe, op)).toBeGreaterThanOrEqual(latest);
  }
});

test('inputs and users are each other’s transpose', () => {
  for (let op = 0; op < moe.graph.ops; op += 13) {
    const users = usersOf(moe.graph, op);
    expect(users).toHaveLength(userCount(moe.graph, op));
    for (const user of users) expect([...inputsOf(moe.graph, user)]).toContain(op);
  }
});

test('an MVM is described by its matrix, chunk and place', () => {
  const op = moe.graph.chunk.findIndex((chunk) => {
    const matrix = moe.mapping.matrices[moe.mapping.chunks.matrix[chunk]];
    return matrix?.role === 'expertFfn2' && moe.mapping.chunks.row[chunk] === 7;
  });
  const described = describeOp(moe, 2 * moe.graph.ops + op);
  expect(described).toMatchObject({ kind: 'mvm', role: ROLE.expert2, sequence: 2, unit: null });
  expect(english(described.title)).toMatch(/^MVM L0 E\d ffn2$/);
  expect(described.chunk).toMatchObject({ row: 7, rows: 8, cols: 2, used: 1 });
  expect(roleCode(described.role, described.expert)).toBe(`E${described.expert}`);
});

test('titles name layer and stack as the pictures do', () => {
  const titles = new Set(Array.from({ length: both.graph.ops }, (_, op) => english(opTitle(both, op))));
  for (const title of ['MVM Enc L0 Q', 'MVM Dec L0 cross K', 'Attention Dec L0 cross', 'MVM LM head', 'Sample'])
    expect(titles).toContain(title);
  const names = new Set(moe.mapping.matrices.map((matrix) => matrixTitle(moe.scenario, matrix)));
  expect(names.size).toBe(moe.mapping.matrices.length);
  for (const name of ['Token emb', 'L0 Q', 'L3 Q', 'L0 router', 'L0 E5 ffn2', 'L1 ffn1', 'LM head'])
    expect(names).toContain(name);
});

test('every op has a role that suits its kind, and lies in its segment', () => {
  const found = opRoles(moe.graph, moe.mapping);
  for (let op = 0; op < moe.graph.ops; op++) {
    expect(roles[found[op]].digital || found[op] === ROLE.attention).toBe(moe.graph.chunk[op] < 0);
    const segment = segmentOf(moe.graph, op);
    expect(moe.graph.segments.start[segment]).toBeLessThanOrEqual(op);
    expect(moe.graph.segments.start[segment + 1]).toBeGreaterThan(op);
  }
});

test('busy times add up to the latencies of the totals', () => {
  const { tile, digital, mha } = busyTimesOf(moe);
  const sum = (times: Float64Array) => times.reduce((total, time) => total + time, 0);
  const { latencyBreakdown } = moe.totals;
  expect(sum(tile)).toBeCloseTo(latencyBreakdown.mvm);
  expect(sum(mha.time)).toBeCloseTo(latencyBreakdown.mha.dram + latencyBreakdown.mha.compute);
  expect(sum(digital.time)).toBeCloseTo(
    latencyBreakdown.add + latencyBreakdown.gelu + latencyBreakdown.layerNorm + latencyBreakdown.sample,
  );
  const shares = Object.fromEntries(
    busyShares(moe, busyTimesOf(moe)).map(({ pool, share }) => [pool, (100 * share).toFixed(1)]),
  );
  expect(shares).toEqual({ mha: '70.2', tiles: '37.1', digital: '26.2' });
});

test('the overview covers the same time as the ops', () => {
  const spans = 97;
  const { tiles, mha, tokens } = busyOverview(moe, spans);
  const mean = (shares: Float64Array) => shares.reduce((total, share) => total + share, 0) / spans;
  const [attention, analog] = busyShares(moe, busyTimesOf(moe));
  expect(mean(mha)).toBeCloseTo(attention.share, 9);
  expect(mean(tiles)).toBeCloseTo(analog.share, 9);
  expect(Math.max(...tiles, ...mha)).toBeLessThanOrEqual(1 + 1e-9);
  expect(tokens).toHaveLength(16);
});
