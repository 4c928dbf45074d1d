import type { Text } from '../../base/text.ts';
import { useMemo } from 'react';
import { matrixTitle } from '../../layout/names.ts';
import { opTitle } from '../../layout/describe-op.ts';
import { sequenceOf, templateOp } from '../../layout/schedule-times.ts';
import type { Guess } from '../../lesson/judge.ts';
import type { AskPick } from '../../lesson/lesson.ts';
import { factsOfOp, factsOfPick } from '../../lesson/picked-facts.ts';
import type { Simulation } from '../../model/result.ts';
import type { Selection } from '../../state/selection.ts';
import { useResult, useSelected } from '../shared/run-context.tsx';
import { words } from './words.ts';

export type PickGuess = Extract<Guess, { readonly kind: 'pick' }>;

/** What the selection is to a question for a pick: a tier selected is also its tile, where a tile is asked for. */
function pickOf(run: Simulation, selection: Selection, of: AskPick['of']): PickGuess | null {
  if (selection === null) return null;
  const guess = (facts: PickGuess['facts'] | null, name: Text): PickGuess | null =>
    facts && { kind: 'pick', facts, name };
  if (of === 'op' && selection.kind === 'op') {
    const facts = factsOfOp(run, selection.id);
    const token = Number(facts['token']);
    const title = opTitle(run, templateOp(run, selection.id));
    const sequence = sequenceOf(run, selection.id);
    return guess(facts, token >= 0 ? words.opOfToken(title, sequence, token) : words.op(title, sequence));
  }
  const facts = selection.kind === 'op' ? factsOfOp(run, selection.id) : null;
  const tile = 'tile' in selection ? selection.tile : facts?.['tile'];
  const tier = 'tier' in selection ? selection.tier : facts?.['tier'];
  if (of === 'tile' && typeof tile === 'number')
    return guess(factsOfPick(run, { kind: 'tile', tile }), words.tile(tile));
  if (of === 'tier' && typeof tile === 'number' && typeof tier === 'number')
    return guess(factsOfPick(run, { kind: 'tier', tile, tier }), words.tier(tile, tier));
  if (of !== 'matrix') return null;
  const name =
    selection.kind === 'matrix'
      ? run.mapping.matrices[selection.matrix]?.name
      : typeof tile === 'number' && typeof tier === 'number'
        ? factsOfPick(run, { kind: 'tier', tile, tier })?.['matrix']
        : undefined;
  const matrix = run.mapping.matrices.find((candidate) => candidate.name === name);
  if (!matrix) return null;
  return guess(factsOfPick(run, { kind: 'matrix', matrix: matrix.name }), matrixTitle(run.scenario, matrix));
}

/** What is selected, as an answer to the question; null if it is no such thing. */
export function usePick(of: AskPick['of']): PickGuess | null {
  const run = useResult();
  const selection = useSelected();
  return useMemo(() => run && pickOf(run, selection, of), [run, selection, of]);
}
