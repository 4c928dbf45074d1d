import { counted, exactFigure, exactText } from '../../base/format.ts';
import { blockExperts, blockKey, blockTitle, passName, slotTitle } from '../../layout/operation-graph/block-names.ts';
import { doneIn, instantAt, readyIn, startedIn } from '../../layout/operation-graph/cell-progress.ts';
import type { GraphHit } from '../../layout/operation-graph/hit-test.ts';
import { opStates, stateAt } from '../../layout/operation-graph/op-state.ts';
import { describeOp } from '../../layout/describe-op.ts';
import type { StageModel } from './stage-model.ts';

export interface Readout {
  readonly title: string;
  /** Id of the op in the run; null for a block. */
  readonly op: number | null;
  /** Name of the block, where it is a single one. */
  readonly block: string | null;
  readonly lines: readonly string[];
}

const stateWords = {
  done: 'done',
  running: 'running',
  waiting: 'ready, waiting for its unit',
  missing: 'inputs not there yet',
} as const;

/** What is pointed at, in words. */
export function readout(model: StageModel, hit: GraphHit, time: number): Readout | null {
  if (hit?.kind === 'op') return opReadout(model, hit.op, time);
  if (hit?.kind === 'cell') return cellReadout(model, hit.cell, time);
  return null;
}

function opReadout({ simulation, sequence }: StageModel, op: number, time: number): Readout {
  const id = sequence * simulation.graph.ops + op;
  const about = describeOp(simulation, id);
  const { chunk } = about;
  const state = stateWords[opStates[stateAt(simulation, id, time)] ?? 'missing'];
  const place = chunk
    ? `chunk ${chunk.row},${chunk.col} of ${chunk.rows} × ${chunk.cols} · tile ${chunk.tile} · tier ${chunk.tier}`
    : `${about.kind === 'mha' ? 'MHA' : 'digital'} unit ${about.unit}`;
  const waited = about.start - about.ready;
  return {
    title: about.title,
    op: id,
    block: null,
    lines: [
      `${place} · op ${exactFigure(id)}`,
      `ready ${exactFigure(about.ready)} · start ${exactFigure(about.start)} · end ${exactText(about.end, 'ns')}`,
      waited > 0 ? `${state} · waited ${exactText(waited, 'ns')}` : state,
    ],
  };
}

/** Name of a cell: of its block, or of what is folded into it. */
export function cellTitle({ places, layout }: StageModel, cell: number): string {
  const { cells, grid } = layout;
  if (cells.blocks[cell] === 1) return blockTitle(places, cells.firstBlock[cell] ?? 0);
  const column = grid.columns[cells.column[cell] ?? 0];
  const row = grid.rows[cells.firstRow[cell] ?? 0];
  if (!column || !row) return '';
  const stack = places.stacks.length > 1 ? (places.stacks[column.stack]?.letter === 'E' ? 'Encoder ' : 'Decoder ') : '';
  const what =
    column.fold === 'stack'
      ? `${stack}all blocks`
      : column.fold === 'layers'
        ? `${stack}layers ${column.layer}–${column.toLayer - 1}`
        : column.fold === 'layer'
          ? `${stack}layer ${column.layer}`
          : `${stack}${column.layer >= 0 ? `layer ${column.layer} ` : ''}${slotTitle(column.slot ?? 'embed', column.moe)}`;
  const pass = places.passes[row.fromPass];
  const last = places.passes[row.toPass - 1];
  if (!pass || !last) return what;
  const where =
    row.fold === 'steps'
      ? `steps ${pass.step}–${last.step}`
      : row.fold === 'step'
        ? `${passName(pass.step)}, ${counted(pass.rows, 'token')}`
        : row.fold === 'tokens'
          ? `tokens ${row.from - pass.firstRow}–${row.to - 1 - pass.firstRow} of ${passName(pass.step)}`
          : `token ${row.from - pass.firstRow} of ${passName(pass.step)}`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${where}`;
}

/** How many ops of a cell are in each state: done, running, waiting, missing. */
export function cellCounts({ simulation, progress, layout }: StageModel, cell: number, time: number) {
  const instant = instantAt(simulation, time);
  const done = doneIn(progress, cell, instant);
  const started = startedIn(progress, cell, instant);
  const ready = readyIn(progress, cell, instant);
  const ops = layout.cells.ops[cell] ?? 0;
  return { ops, done, running: started - done, waiting: ready - started, missing: ops - ready };
}

function cellReadout(model: StageModel, cell: number, time: number): Readout {
  const { ops, done, running, waiting, missing } = cellCounts(model, cell, time);
  const { cells } = model.layout;
  const single = cells.blocks[cell] === 1;
  const experts = single
    ? blockExperts(model.simulation, model.places, cells.firstBlock[cell] ?? 0, model.sequence)
    : [];
  const figures = [
    `${exactFigure(done)} done`,
    running > 0 && `${exactFigure(running)} running`,
    waiting > 0 && `${exactFigure(waiting)} waiting`,
    missing > 0 && `${exactFigure(missing)} without inputs`,
  ];
  return {
    title: cellTitle(model, cell),
    op: null,
    block: single ? blockKey(model.places, cells.firstBlock[cell] ?? 0) : null,
    lines: [
      ...(experts.length > 0 ? [`experts ${experts.map((expert) => `E${expert}`).join(' + ')}`] : []),
      `${counted(ops, 'op')}: ${figures.filter(Boolean).join(', ')}`,
      ...(single ? [] : [`${counted(cells.blocks[cell] ?? 0, 'block')} folded`]),
    ],
  };
}
