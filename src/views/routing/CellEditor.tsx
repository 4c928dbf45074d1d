import { useId, useState } from 'react';
import { counted, exactFigure, percentFigure, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { ExpertLoad, LayerLoad } from '../../layout/expert-load.ts';
import type { Simulation } from '../../model/result.ts';
import type { RoutingRow } from '../../model/scenario.ts';
import button from '../shared/Button.module.css';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import css from './RoutingDialog.module.css';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly result: Simulation;
  readonly load: ExpertLoad;
  readonly layer: LayerLoad;
  readonly name: Text;
  readonly expert: number;
}

/** Tiles with a chunk of a matrix, in rising order. */
function tilesOf({ mapping: { chunks, matrices } }: Simulation, matrix: number): readonly number[] {
  const placed = matrices[matrix];
  if (!placed) return [];
  const end = placed.firstChunk + placed.chunkRows * placed.chunkCols;
  return [...new Set(chunks.tile.slice(placed.firstChunk, end))].toSorted((a, b) => a - b);
}

const NAMED_TILES = 12;

/** “3, 5, 8”, or the first of them and how many more. */
function tileList(tiles: readonly number[]): Text {
  const named = tiles.slice(0, NAMED_TILES).join(', ');
  return tiles.length > NAMED_TILES ? t`${named} and ${tiles.length - NAMED_TILES} more` : named;
}

/** The chosen expert of a layer: its load, where it lies, and who chose it. */
export function CellEditor({ result, load, layer, name, expert }: Props) {
  const say = useSay();
  const actions = useActions();
  const visits = layer.visits[expert] ?? 0;
  const all = layer.visits.reduce((sum, count) => sum + count, 0);
  const matrix = layer.matrix[expert] ?? -1;
  const tiles = tilesOf(result, matrix);
  return (
    <section className={css['editor']} aria-label={say`Chosen expert`}>
      <h3>{say`${name}, expert ${expert}`}</h3>
      <p>
        {say(
          plural(
            all,
            '{0} of {n} visit of the layer ({1} %; even would be {2} %) ◐. On {3}: {4}.',
            '{0} of {n} visits of the layer ({1} %; even would be {2} %) ◐. On {3}: {4}.',
            exactFigure(visits),
            percentFigure(all > 0 ? visits / all : 0),
            percentFigure(1 / load.experts),
            counted(tiles.length, 'tile'),
            tileList(tiles),
          ),
        )}{' '}
        <button
          type="button"
          className={button['button']}
          onClick={() => {
            actions.select({ kind: 'matrix', matrix });
            actions.closeDialog();
          }}
        >
          {say`Select its matrix`}
        </button>
      </p>
      <div className={css['edits']}>
        <Choice key={layer.block} layer={layer} choices={load.choices} experts={load.experts} />
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly layer: LayerLoad;
  readonly choices: readonly RoutingRow[];
  readonly experts: number;
}

const wordsOf = ([, step, token]: RoutingRow): Text =>
  step < 0 ? t`encoder, token ${token}` : t`step ${step}, token ${token}`;

const keyOf = ([, step, token]: RoutingRow): string => `${step} ${token}`;

/** What one vector of the layer chose, to be set by hand. */
function Choice({ layer, choices, experts }: ChoiceProps) {
  const say = useSay();
  const id = useId();
  const actions = useActions();
  const [chosen, setChosen] = useState(0);
  const k = useExplorerState(({ edit }) => edit.scenario.model.moe?.k ?? 1);
  const rows = choices.filter(([block]) => block === layer.block);
  const row = rows[Math.min(chosen, rows.length - 1)];
  if (!row) return null;
  const [block, step, token, now] = row;
  const set = (input: HTMLInputElement) => {
    const list = input.value
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number);
    const valid =
      list.length === k &&
      new Set(list).size === k &&
      list.every((expert) => Number.isInteger(expert) && expert >= 0 && expert < experts);
    input.setCustomValidity(
      valid
        ? ''
        : say(
            plural(
              k,
              '{n} expert from 0 to {0} is wanted.',
              '{n} different experts from 0 to {0} are wanted.',
              experts - 1,
            ),
          ),
    );
    if (!valid) input.reportValidity();
    else if (list.join() !== now.join())
      actions.reshape({
        name: t`Experts of layer ${layer.layer}, ${wordsOf(row)} → ${list.join(', ')}`,
        change: (scenario) => ({
          ...scenario,
          routing: [
            ...(scenario.routing ?? []).filter((other) => other[0] !== block || keyOf(other) !== keyOf(row)),
            [block, step, token, list],
          ],
        }),
      });
  };
  return (
    <span className={css['edit']}>
      <label htmlFor={`${id}-vector`}>{say`Choice of`}</label>
      <select id={`${id}-vector`} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
        {rows.map((entry, i) => (
          <option key={keyOf(entry)} value={i}>
            {say(wordsOf(entry))}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-experts`}>{say`Experts`}</label>
      <input
        id={`${id}-experts`}
        key={`${keyOf(row)} ${now.join()}`}
        className={css['experts']}
        type="text"
        defaultValue={now.join(', ')}
        onBlur={(event) => set(event.target)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set(event.currentTarget);
        }}
      />
    </span>
  );
}
