import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EditState, ExplorerState, ViewState } from './explorer-state.ts';
import {
  emptyHistory,
  isReachable,
  openingOf,
  positionOf,
  recorded,
  redone,
  travelled,
  undoable,
  undone,
} from './history.ts';
import { initialView } from './initial-view.ts';

/** A state whose edit and one choice of the view are numbers. */
const stateOf = (edit: number, choice: number): ExplorerState =>
  ({
    edit: { lastPath: String(edit) } as EditState,
    view: { ...initialView, graphSequence: choice },
    history: emptyHistory,
    awaited: null,
  }) as ExplorerState;

/** The same history as a list of all states and where one is. */
interface Model {
  states: { edit: number; choice: number }[];
  keys: string[];
  ids: number[];
  opens: boolean[];
  at: number;
  gesture: string;
  nextId: number;
}

const noRun = () => ({});
const numbersOf = ({ edit, view }: ExplorerState) => ({ edit: Number(edit.lastPath), choice: view.graphSequence });

type Step =
  | { readonly kind: 'do'; readonly key: string; readonly opens: boolean; readonly ofView: boolean }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'go'; readonly to: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('do' as const),
      key: fc.constantFrom('', 'a', 'b'),
      opens: fc.boolean(),
      ofView: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('go' as const), to: fc.nat(12) }) },
);

test('undo, redo and travel lead where a plain list of states does (seed 6811)', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state = stateOf(0, 0);
      const model: Model = {
        states: [{ edit: 0, choice: 0 }],
        keys: [''],
        ids: [0],
        opens: [false],
        at: 0,
        gesture: '',
        nextId: 1,
      };
      let counter = 0;
      for (const each of steps) {
        if (each.kind === 'do') {
          counter++;
          const keys: (keyof ViewState)[] = each.ofView ? ['graphSequence'] : [];
          const history = recorded(state, each.key, () => `step ${counter}`, undoable(state, keys), each.opens);
          const now = numbersOf(state);
          const next = each.ofView ? { ...now, choice: counter } : { ...now, edit: counter };
          state = Object.assign(stateOf(next.edit, next.choice), { history });
          const joins =
            model.at > 0 && each.key !== '' && model.gesture === each.key && model.keys[model.at] === each.key;
          // A step that joins another one keeps what that leads back to, which must be of the same part.
          if (joins) fc.pre(each.ofView === (history.past.at(-1)?.before.view.graphSequence !== undefined));
          for (const list of [model.states, model.keys, model.ids, model.opens]) list.length = model.at + 1;
          if (joins) {
            model.states[model.at] = next;
            model.opens[model.at] = each.opens;
          } else {
            model.states.push(next);
            model.keys.push(each.key);
            model.ids.push(model.nextId++);
            model.opens.push(each.opens);
            model.at++;
          }
          model.gesture = each.key;
        } else if (each.kind === 'undo') {
          state = undone(state, noRun);
          if (model.at > 0) model.gesture = '';
          model.at = Math.max(0, model.at - 1);
        } else if (each.kind === 'redo') {
          state = redone(state, noRun);
          if (model.at + 1 < model.states.length) model.gesture = '';
          model.at = Math.min(model.states.length - 1, model.at + 1);
        } else {
          const target = model.ids.indexOf(each.to);
          expect(isReachable(state.history, each.to)).toBe(target >= 0);
          state = travelled(state, each.to, noRun);
          if (target >= 0 && target !== model.at) model.gesture = '';
          if (target >= 0) model.at = target;
        }
        expect(numbersOf(state)).toEqual(model.states[model.at]);
        expect(positionOf(state)).toBe(model.ids[model.at]);
        expect(state.history.past).toHaveLength(model.at);
        expect(state.history.future).toHaveLength(model.states.length - 1 - model.at);
        const opened = model.opens.slice(0, model.at + 1).lastIndexOf(true);
        expect(openingOf(state)).toBe(opened < 0 ? 0 : model.ids[opened]);
        expect(state.history.nextId).toBe(model.nextId);
      }
    }),
    { seed: 6811, numRuns: 600 },
  );
});

test('five hundred steps are kept, the latest', () => {
  let state = stateOf(0, 0);
  for (let n = 1; n <= 510; n++) state = { ...stateOf(n, 0), history: recorded(state, '', () => String(n)) };
  expect(state.history.past).toHaveLength(500);
  expect([state.history.past[0]?.name, state.history.past.at(-1)?.name]).toEqual(['11', '510']);
  for (let n = 0; n < 600; n++) state = undone(state, noRun);
  expect(numbersOf(state).edit).toBe(10);
});

test('a step is named after where its gesture began, and brings back what waited with it', () => {
  const begin = stateOf(1, 0);
  const named = (state: ExplorerState) =>
    recorded(state, 'drag', ({ edit }) => edit.lastPath, { ...undoable(state), ofRun: { time: 5 } });
  const once = { ...stateOf(2, 0), history: named(begin) };
  const twice = { ...stateOf(3, 0), history: named(once) };
  expect(twice.history.past.map(({ name }) => name)).toEqual(['1']);
  const back = undone(twice, () => ({ time: 8 }));
  expect([numbersOf(back).edit, back.awaited]).toEqual([1, { time: 5 }]);
  const again = redone({ ...back, awaited: null }, () => ({ time: 9 }));
  expect([numbersOf(again).edit, again.awaited]).toEqual([3, { time: 8 }]);
});
