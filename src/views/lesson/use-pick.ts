import type { Text } from '../../base/text.ts';
import { matrixTitle } from '../../layout/names.ts';
import { opTitle } from '../../layout/describe-op.ts';
import { sequenceOf, templateOp } from '../../layout/schedule-times.ts';
import type { Guess } from '../../lesson/judge.ts';
import type { AskPick } from '../../lesson/lesson.ts';
import { factsOfOp, factsOfPick } from '../../lesson/picked-facts.ts';
import type { Simulation } from '../../model/result.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import type { Selection } from '../../state/selection.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
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

const kept = new WeakMap<
  object,
  { readonly of: AskPick['of']; readonly run: Simulation; readonly guess: PickGuess | null }
>();

/** As `pickOf`, the same object for the same selection, as a selector must. */
function selected({ run: { result }, view: { selection } }: ExplorerState, of: AskPick['of']): PickGuess | null {
  if (result === null || selection === null) return null;
  const known = kept.get(selection);
  if (known?.of === of && known.run === result) return known.guess;
  const guess = pickOf(result, selection, of);
  kept.set(selection, { of, run: result, guess });
  return guess;
}

/** What is selected, as an answer to the question; null if it is no such thing. */
export const usePick = (of: AskPick['of']): PickGuess | null => useExplorerState((state) => selected(state, of));
