import { entryAt } from '../base/column.ts';
import { completionEvents } from '../engine/completion-events.ts';
import type { MappingResult } from '../model/network.ts';
import { OP, opKinds } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import type { Accelerator } from '../model/scenario.ts';

/** [tile, tier, utilisation, used rows, used columns] */
export type ChunkFigures = readonly [number, number, number, number, number];

/** Matrix name → chunk rows → chunk columns. */
export function mappingFigures(mapping: MappingResult, { tierRows, tierCols }: Accelerator) {
  const { chunks, matrices } = mapping;
  const figuresOf = (chunk: number): ChunkFigures => {
    const rows = entryAt(chunks.usedRows, chunk);
    const cols = entryAt(chunks.usedCols, chunk);
    return [chunks.tile[chunk] ?? -1, chunks.tier[chunk] ?? -1, (rows * cols) / (tierRows * tierCols), rows, cols];
  };
  return Object.fromEntries(
    matrices.map(({ name, firstChunk, chunkRows, chunkCols }) => [
      name,
      Array.from({ length: chunkRows }, (_r, row) =>
        Array.from({ length: chunkCols }, (_c, col) => figuresOf(firstChunk + row * chunkCols + col)),
      ),
    ]),
  );
}

/** One entry per op in order of completion; see `eventFigures`. */
export interface EventFigures {
  readonly kinds: readonly string[];
  readonly layers: readonly string[];
  readonly kind: number[];
  readonly seq: number[];
  readonly start: number[];
  readonly end: number[];
  readonly ready: number[];
  readonly layer: number[];
  readonly tile: number[];
  readonly tier: number[];
  readonly unit: number[];
  readonly token: number[];
  readonly step: number[];
}

/**
 * Columns over all ops in order of completion: kind (index into `kinds`), sequence, ready, start and end in ns, layer
 * (index into `layers`), tile and tier of MVMs, unit of digital and attention ops, token (−1 for attention and
 * communication), step (−1 encoder, −2 communication). −1 where a column does not apply.
 */
export function eventFigures({ graph, mapping, schedule }: Simulation): EventFigures {
  const figures: EventFigures = {
    kinds: opKinds,
    layers: mapping.matrices.map(({ name }) => name),
    kind: [],
    seq: [],
    start: [],
    end: [],
    ready: [],
    layer: [],
    tile: [],
    tier: [],
    unit: [],
    token: [],
    step: [],
  };
  const stepOf = new Int32Array(graph.ops);
  const { segments } = graph;
  for (let s = 0; s < segments.count; s++)
    stepOf.fill(entryAt(segments.step, s), segments.start[s], segments.start[s + 1]);
  for (const { kind, op, sequence, start, end } of completionEvents(graph, schedule)) {
    const moving = kind === OP.communication;
    const chunk = kind === OP.mvm ? (graph.chunk[op] ?? -1) : -1;
    const id = sequence * graph.ops + op;
    const readyStep = schedule.readyStep[id] ?? -1;
    figures.kind.push(kind);
    figures.seq.push(sequence);
    figures.start.push(start);
    figures.end.push(end);
    figures.ready.push(moving ? start : readyStep < 0 ? 0 : entryAt(schedule.stepEnd, readyStep));
    figures.layer.push(chunk < 0 ? -1 : (mapping.chunks.matrix[chunk] ?? -1));
    figures.tile.push(chunk < 0 ? -1 : (mapping.chunks.tile[chunk] ?? -1));
    figures.tier.push(chunk < 0 ? -1 : (mapping.chunks.tier[chunk] ?? -1));
    figures.unit.push(moving || kind === OP.mvm ? -1 : (schedule.unit[id] ?? -1));
    figures.token.push(moving || kind === OP.mha ? -1 : (graph.token[op] ?? -1));
    figures.step.push(moving ? -2 : (stepOf[op] ?? -1));
  }
  return figures;
}
