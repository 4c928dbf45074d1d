import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { OP, opKinds } from '../model/op.ts';
import { runChunk } from '../model/op-graph.ts';
import type { Simulation } from '../model/result.ts';
import { eventsOf, opening, resultOf, runnable } from './exports.testing.ts';
import { memoryCsv } from './memory-csv.ts';
import { opColumns } from './op-table.ts';
import { inChunks, mappingCsv } from './ops-csv.ts';
import { perfettoTrace } from './perfetto-trace.ts';
import { picoseconds } from './trace-clock.ts';
import { fittingFlows, flowCount, waitedFor } from './trace-flows.ts';
import { MOST_DRAWN, transferEvents, transfersOf } from './trace-transfers.ts';

type Row = Readonly<Record<string, number | string | null>>;

/** What the table of ops should say of an op, from the result's own columns. */
function rowOf({ graph, mapping, schedule, scenario }: Simulation, op: number, sequence: number): Row {
  const { segments } = graph;
  const segment = segments.start.subarray(0, segments.count).findLastIndex((start) => start <= op);
  const id = sequence * graph.ops + op;
  const chunk = graph.kind[op] === OP.mvm ? runChunk(graph, id) : -1;
  const { chunks, matrices } = mapping;
  const matrix = matrices[chunk < 0 ? segments.matrix[segment] : chunks.matrix[chunk]];
  const cost = graph.costs[graph.cost[op]];
  const positive = (value: number) => (value < 0 ? null : value);
  const ofChunk = (column: Int32Array) => (chunk < 0 ? null : column[chunk]);
  const { tierRows, tierCols } = scenario.accelerator;
  const used = chunk < 0 ? 1 : (chunks.usedRows[chunk] * chunks.usedCols[chunk]) / (tierRows * tierCols);
  return {
    op: id,
    kind: opKinds[graph.kind[op]] ?? '',
    sequence,
    step: segments.step[segment],
    token: positive(graph.token[op]),
    stack: segments.stack[segment] === 0 ? 'encoder' : 'decoder',
    layer: positive(segments.layer[segment]),
    matrix: matrix?.name ?? null,
    expert: matrix ? positive(matrix.expert) : null,
    chunk_row: ofChunk(chunks.row),
    chunk_col: ofChunk(chunks.col),
    tile: ofChunk(chunks.tile),
    tier: ofChunk(chunks.tier),
    unit: chunk < 0 ? schedule.unit[id] : null,
    size: cost.size,
    latency_ns: cost.latency,
    energy_nj: cost.energy,
    flops: cost.flops * used,
  };
}

test('every cell of the table of ops is what the result’s columns say (seed 6311)', () => {
  let moved = 0;
  fc.assert(
    fc.property(runnable, (scenario) => {
      const simulation = resultOf(scenario);
      const columns = opColumns(simulation);
      const communication = simulation.graph.costs.find(({ kind }) => kind === OP.communication);
      const rows: Row[] = [];
      const expected: Row[] = [];
      for (const event of eventsOf(simulation)) {
        const row: Row = Object.fromEntries(columns.map(({ name, of }) => [name, of(event)]));
        rows.push(row);
        if (event.kind !== OP.communication) expected.push({ ...row, ...rowOf(simulation, event.op, event.sequence) });
        else {
          moved++;
          const empty = 'chunk_col chunk_row expert layer matrix part stack step tier tile token unit'.split(' ');
          expected.push({
            ...row,
            ...Object.fromEntries(empty.map((name) => [name, null])),
            op: event.sequence * simulation.graph.ops + event.op,
            ready_ns: event.start,
            size: scenario.accelerator.tierCols,
            latency_ns: communication?.latency ?? -1,
            energy_nj: communication?.energy ?? -1,
            flops: 0,
          });
        }
      }
      expect(rows).toEqual(expected);
    }),
    { seed: 6311, numRuns: 8 },
  );
  expect(moved).toBeGreaterThan(0);
});

test('every cell of the mapping is what the placement says', () => {
  const { mapping, scenario } = opening();
  const [head = '', ...lines] = [...mappingCsv(opening())].join('').trimEnd().split('\n');
  expect(lines).toHaveLength(mapping.chunks.tile.length);
  lines.forEach((line, chunk) => {
    const cells = Object.fromEntries(line.split(',').map((cell, at) => [head.split(',')[at], cell]));
    const { chunks } = mapping;
    const matrix = mapping.matrices[chunks.matrix[chunk]];
    const [rows, cols] = [chunks.usedRows[chunk], chunks.usedCols[chunk]];
    const index = (value: number | undefined) => (value === undefined || value < 0 ? '' : String(value));
    expect(cells).toEqual({
      matrix: matrix?.name,
      role: matrix?.role,
      layer: index(matrix?.layer),
      expert: index(matrix?.expert),
      rows: String(matrix?.rows),
      cols: String(matrix?.cols),
      chunk_row: String(chunks.row[chunk]),
      chunk_col: String(chunks.col[chunk]),
      tile: String(chunks.tile[chunk]),
      tier: String(chunks.tier[chunk]),
      used_rows: String(rows),
      used_cols: String(cols),
      utilisation: String((rows * cols) / (scenario.accelerator.tierRows * scenario.accelerator.tierCols)),
    });
  });
});

test('memory of a stretch has the steps that end in it, both ends included', () => {
  const simulation = opening();
  const { stepEnd, stepMemory, steps } = simulation.schedule;
  const range = { from: stepEnd[40], to: stepEnd[90] };
  const rows = [...memoryCsv(simulation, range)].join('').trimEnd().split('\n').slice(1);
  const expected = [...Array(steps).keys()].filter((step) => stepEnd[step] >= range.from && stepEnd[step] <= range.to);
  expect(rows).toEqual(expected.map((step) => `${stepEnd[step]},${stepMemory[step]}`));
});

test('pieces hold whole lines, and none is lost', () => {
  const lines = Array.from({ length: 3000 }, (_, n) => 'x'.repeat(n % 97));
  const pieces = [...inChunks(lines)];
  expect(pieces.join('')).toBe(`${lines.join('\n')}\n`);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces.slice(0, -1)) {
    expect(piece.length).toBeGreaterThanOrEqual(65_536);
    expect(piece.length).toBeLessThan(65_536 + 98);
  }
  expect([...inChunks([])]).toEqual([]);
});

test('slices of the trace say where their op ran, how long it had waited, and what it took', () => {
  const simulation = opening();
  const { traceEvents } = JSON.parse([...perfettoTrace(simulation, eventsOf(simulation), 'none')].join('')) as {
    traceEvents: { ph: string; pid: number; args: Row; name: string }[];
  };
  const slices = traceEvents.filter(({ ph }) => ph === 'X');
  const { graph, schedule } = simulation;
  const timeOf = (step: number) => (step < 0 ? 0 : schedule.stepEnd[step]);
  expect(slices).toHaveLength(graph.ops * schedule.sequences);
  // Compared all at once: an expectation for each takes longer than the trace.
  const said = slices.map(({ args, pid }) => {
    const of = (name: string) => args[name] ?? null;
    const where = [of('sequence'), of('step'), of('token'), of('tier'), of('matrix'), pid];
    return [of('op'), ...where, of('waited_ns'), of('energy_nJ')];
  });
  const expected = slices.map(({ args }) => {
    const id = Number(args['op']);
    const op = id % graph.ops;
    const {
      sequence,
      step,
      token,
      tier,
      matrix,
      energy_nj: energy,
    } = rowOf(simulation, op, Math.floor(id / graph.ops));
    const pid = graph.kind[op] === OP.mvm ? 1 : graph.kind[op] === OP.mha ? 3 : 2;
    const waited = timeOf(schedule.startStep[id]) - timeOf(schedule.readyStep[id]);
    return [id, sequence, step, token, tier, matrix, pid, waited, energy];
  });
  expect(said).toEqual(expected);
});

test('all arrows are made up to a hundred thousand, beyond that the last input of every op', () => {
  const simulation = opening();
  const { graph, schedule } = simulation;
  let edges = 0;
  for (let op = 0; op < graph.ops; op++)
    for (const group of graph.users.subarray(graph.userStart[op], graph.userStart[op + 1]))
      edges += graph.groupStart[group + 1] - graph.groupStart[group];
  const times = (sequences: number): Simulation => ({ ...simulation, schedule: { ...schedule, sequences } });
  const most = Math.floor(100_000 / edges);
  expect(fittingFlows(times(most))).toBe('all');
  expect(fittingFlows(times(most + 1))).toBe('last');
  expect(flowCount(times(3), 'all')).toBe(3 * edges);
  expect([flowCount(simulation, 'last'), flowCount(simulation, 'none')]).toEqual([schedule.completed, 0]);
});

test('the last input of an op is the first of those that ended latest', () => {
  const simulation = opening();
  const { graph, schedule } = simulation;
  const endOf = (id: number) => {
    const step = schedule.startStep[id];
    return (step < 0 ? 0 : schedule.stepEnd[step]) + graph.costs[graph.cost[id % graph.ops]].latency;
  };
  let several = 0;
  for (let id = 0; id < 2 * graph.ops; id += 3) {
    const all = waitedFor(simulation, id, 'all');
    const latest = Math.max(...all.map(endOf));
    const expected = all.find((input) => endOf(input) === latest);
    expect(waitedFor(simulation, id, 'last')).toEqual(expected === undefined ? [] : [expected]);
    if (all.filter((input) => endOf(input) === latest).length > 1 && all.some((input) => endOf(input) < latest))
      several++;
  }
  expect(several).toBeGreaterThan(0);
});

test('of too many transfers the trace says how many are under way', () => {
  const simulation = opening();
  const event = (op: number, start: number) => ({ kind: OP.communication, op, sequence: 0, start, end: start + 10 });
  // Two of one op at a time are one transfer of two vectors; the next begins as the one before is over, or halfway.
  const few = transfersOf([event(1, 0), event(1, 0), event(2, 0), event(2, 10), event(3, 15)]);
  expect(few.map(({ count }) => count)).toEqual([2, 1, 1, 1]);
  expect([...transferEvents(simulation, few)]).toHaveLength(8);
  const many = Array.from({ length: MOST_DRAWN + 1 }, (_, n) => ({
    op: 1,
    sequence: 0,
    start: 7 * n,
    end: 7 * n + 10,
    count: 2,
  }));
  expect([...transferEvents(simulation, many.slice(1))][0]).toContain('"ph":"b"');
  const levels = [...transferEvents(simulation, many)].map(
    (line) => JSON.parse(line) as { ph: string; ts: number; args: Row },
  );
  const expected = [
    [0, 2],
    [7, 4],
    [10, 2],
    [14, 4],
  ];
  expect(levels.slice(0, 4).map(({ ts, args }) => [picoseconds(ts * 1000) / 1000, args['transfers']])).toEqual(
    expected,
  );
  expect(levels.every(({ ph }) => ph === 'C')).toBe(true);
  expect(levels.at(-1)?.args['transfers']).toBe(0);
});
