import { entryAt } from '../../base/column.ts';
import { counted, exactFigure, exactText, plural } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import { blockExperts, blockKey } from '../../layout/operation-graph/block-names.ts';
import { doneIn, instantAt, readyIn, startedIn } from '../../layout/operation-graph/cell-progress.ts';
import type { GraphHit } from '../../layout/operation-graph/hit-test.ts';
import { opStates, stateAt } from '../../layout/operation-graph/op-state.ts';
import { describeOp } from '../../layout/describe-op.ts';
import { cellTitle } from './cell-title.ts';
import type { StageModel } from './stage-model.ts';

export interface Readout {
  readonly title: Text;
  /** Id of the op in the run; null for a block. */
  readonly op: number | null;
  /** Name of the block, where it is a single one. */
  readonly block: string | null;
  readonly lines: readonly Text[];
}

const stateWords = {
  done: t`done`,
  running: t`running`,
  waiting: t`ready, waiting for its unit`,
  missing: t`inputs not there yet`,
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
    ? t`chunk ${chunk.row},${chunk.col} of ${chunk.rows} × ${chunk.cols} · tile ${chunk.tile} · tier ${chunk.tier}`
    : about.kind === 'mha'
      ? t`MHA unit ${about.unit ?? 0}`
      : t`digital unit ${about.unit ?? 0}`;
  const waited = about.start - about.ready;
  return {
    title: about.title,
    op: id,
    block: null,
    lines: [
      joined([place, t`op ${exactFigure(id)}`], ' · '),
      t`ready ${exactFigure(about.ready)} · start ${exactFigure(about.start)} · end ${exactText(about.end, 'ns')}`,
      waited > 0 ? joined([state, t`waited ${exactText(waited, 'ns')}`], ' · ') : state,
    ],
  };
}

/** How many ops of a cell are in each state: done, running, waiting, missing. */
function cellCounts({ simulation, progress, layout }: StageModel, cell: number, time: number) {
  const instant = instantAt(simulation, time);
  const done = doneIn(progress, cell, instant);
  const started = startedIn(progress, cell, instant);
  const ready = readyIn(progress, cell, instant);
  const ops = entryAt(layout.cells.ops, cell);
  return { ops, done, running: started - done, waiting: ready - started, missing: ops - ready };
}

function cellReadout(model: StageModel, cell: number, time: number): Readout {
  const { ops, done, running, waiting, missing } = cellCounts(model, cell, time);
  const { cells } = model.layout;
  const single = cells.blocks[cell] === 1;
  const experts = single
    ? blockExperts(model.simulation, model.places, entryAt(cells.firstBlock, cell), model.sequence)
    : [];
  const figures = [
    t`${exactFigure(done)} done`,
    running > 0 ? t`${exactFigure(running)} running` : '',
    waiting > 0 ? t`${exactFigure(waiting)} waiting` : '',
    missing > 0 ? t`${exactFigure(missing)} without inputs` : '',
  ];
  return {
    title: cellTitle(model, cell),
    op: null,
    block: single ? blockKey(model.places, entryAt(cells.firstBlock, cell)) : null,
    lines: [
      ...(experts.length > 0 ? [t`experts ${experts.map((expert) => `E${expert}`).join(' + ')}`] : []),
      t`${counted(ops, 'op')}: ${listed(figures.filter((figure) => figure !== ''))}`,
      ...(single ? [] : [plural(entryAt(cells.blocks, cell), '{n} block folded', '{n} blocks folded')]),
    ],
  };
}
