import { engineeringText, timeUnits } from '../../base/format.ts';
import { joined, spaced, t, type Text } from '../../base/text.ts';
import { describeOp } from '../../layout/describe-op.ts';
import { matrixTitle } from '../../layout/names.ts';
import type { Simulation } from '../../model/result.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import type { Selection } from '../../state/selection.ts';
import { selectRunProblem, runProblemText } from '../notices/run-problem.ts';

const time = (ns: number): Text => engineeringText(ns, timeUnits);

/** What is selected, in few words; empty where it is better seen than said. */
function selectionWords(result: Simulation, selection: Selection): Text {
  switch (selection?.kind) {
    case 'op': {
      const { title, sequence, start, end } = describeOp(result, selection.id);
      return t`${title}, sequence\u202f${sequence}: ${time(start)} to ${time(end)}`;
    }
    case 'matrix': {
      const matrix = result.mapping.matrices[selection.matrix];
      return matrix ? matrixTitle(result.scenario, matrix) : '';
    }
    case 'tile':
      return t`Tile\u202f${selection.tile}`;
    case 'tier':
      return t`Tile\u202f${selection.tile}, tier\u202f${selection.tier}`;
    case 'unit':
      return selection.pool === 'mha' ? t`MHA unit\u202f${selection.unit}` : t`Digital unit\u202f${selection.unit}`;
    case 'segment':
    case undefined:
      return '';
  }
}

/** What an embed says at its foot: what is wrong, what is selected, or what is shown. */
export function footWords(state: ExplorerState): Text {
  const runProblem = selectRunProblem(state);
  if (runProblem) return spaced('▲', runProblemText(runProblem));
  const { result } = state.run;
  if (result === null) return '';
  const selected = selectionWords(result, state.view.selection);
  return selected === '' ? joined([result.scenario.name, time(result.totals.executionTime)], ' · ') : selected;
}
