import { flagsInSequence } from '../../layout/operation-graph/critical-chain.ts';
import {
  flagsOf,
  type MarkedOps,
  type OpSpan,
  opsOfMatrix,
  opsOfTile,
  opsWhere,
} from '../../layout/operation-graph/marked-ops.ts';
import { type Relatives, relativesOf } from '../../layout/operation-graph/trace.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import type { Selection } from '../../state/selection.ts';
import type { Emphasis, StageModel } from './stage-model.ts';

/** The ops that a selection means in the drawn sequence. */
function markedOps(simulation: Simulation, sequence: number, selection: Selection): MarkedOps | null {
  const { graph, schedule } = simulation;
  switch (selection?.kind) {
    case undefined:
      return null;
    case 'op': {
      const op = selection.id % graph.ops;
      return { spans: [{ from: op, to: op + 1 }], traceable: true };
    }
    case 'segment': {
      const { start } = graph.segments;
      const span: OpSpan = { from: start[selection.segment] ?? 0, to: start[selection.segment + 1] ?? 0 };
      return { spans: [span], traceable: true };
    }
    case 'matrix':
      return { spans: opsOfMatrix(simulation, sequence, selection.matrix), traceable: false };
    case 'tile':
      return { spans: opsOfTile(simulation, sequence, selection.tile, null), traceable: false };
    case 'tier':
      return { spans: opsOfTile(simulation, sequence, selection.tile, selection.tier), traceable: false };
    case 'unit': {
      const { unit, pool } = selection;
      const first = sequence * graph.ops;
      const runs = (op: number) => {
        const kind = graph.kind[op];
        if (kind === OP.mvm || (kind === OP.mha) !== (pool === 'mha')) return false;
        return schedule.unit[first + op] === unit;
      };
      return { spans: opsWhere(simulation, runs), traceable: false };
    }
  }
}

/** The ops that another view points at, as far as that is one place of the graph: found without a walk over all ops. */
export function pointedElsewhere({ simulation, sequence }: StageModel, hover: Selection): readonly OpSpan[] {
  const { graph } = simulation;
  if (hover?.kind === 'segment' && hover.sequence === sequence)
    return markedOps(simulation, sequence, hover)?.spans ?? [];
  if (hover?.kind !== 'op' || Math.floor(hover.id / graph.ops) !== sequence) return [];
  const op = hover.id % graph.ops;
  return [{ from: op, to: op + 1 }];
}

export interface EmphasisFacts extends Emphasis {
  readonly relatives: Relatives | null;
}

const noEmphasis: EmphasisFacts = { kept: null, traced: null, path: null, selected: null, relatives: null };

/** What a selection and the chosen mode make stand out. `chain` = ids of the critical path, if it is known. */
export function emphasisOf(
  simulation: Simulation,
  sequence: number,
  selection: Selection,
  mode: 'trace' | 'path' | 'off',
  chain: Int32Array | null,
): EmphasisFacts {
  const { graph } = simulation;
  const marked = markedOps(simulation, sequence, selection);
  const selected = marked && flagsOf(graph.ops, marked.spans);
  const path = mode === 'off' || chain === null ? null : flagsInSequence(simulation, sequence, chain);
  if (mode === 'path') return { ...noEmphasis, kept: path, traced: path, path, selected };
  if (mode === 'off' || marked === null) return { ...noEmphasis, path, selected };
  if (!marked.traceable) return { ...noEmphasis, kept: selected, path, selected };
  const relatives = relativesOf(graph, allOps(marked.spans));
  return { kept: relatives.flags, traced: relatives.flags, path, selected, relatives };
}

function* allOps(spans: readonly OpSpan[]): Generator<number> {
  for (const { from, to } of spans) for (let op = from; op < to; op++) yield op;
}
