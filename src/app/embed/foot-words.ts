import { engineeringText, THIN, timeUnits } from '../../base/format.ts';
import { describeOp } from '../../layout/describe-op.ts';
import { matrixTitle } from '../../layout/names.ts';
import type { Simulation } from '../../model/result.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import type { Selection } from '../../state/selection.ts';
import { selectTrouble } from '../trouble.ts';

const time = (ns: number): string => engineeringText(ns, timeUnits);

/** What is selected, in few words; empty where it is better seen than said. */
function selectionWords(result: Simulation, selection: Selection): string {
  switch (selection?.kind) {
    case 'op': {
      const { title, sequence, start, end } = describeOp(result, selection.id);
      return `${title}, sequence${THIN}${sequence}: ${time(start)} to ${time(end)}`;
    }
    case 'matrix': {
      const matrix = result.mapping.matrices[selection.matrix];
      return matrix ? matrixTitle(result.scenario, matrix) : '';
    }
    case 'tile':
      return `Tile${THIN}${selection.tile}`;
    case 'tier':
      return `Tile${THIN}${selection.tile}, tier${THIN}${selection.tier}`;
    case 'unit':
      return `${selection.pool === 'mha' ? 'MHA' : 'Digital'} unit${THIN}${selection.unit}`;
    case 'segment':
    case undefined:
      return '';
  }
}

/** What an embed says at its foot: what is wrong, what is selected, or what is shown. */
export function footWords(state: ExplorerState): string {
  const trouble = selectTrouble(state);
  if (trouble) return `▲ ${trouble.words}. ${trouble.detail}`;
  const { result } = state.run;
  if (result === null) return '';
  const selected = selectionWords(result, state.view.selection);
  return selected === '' ? `${result.scenario.name} · ${time(result.totals.executionTime)}` : selected;
}
