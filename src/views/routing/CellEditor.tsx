import { useId, useState } from 'react';
import { counted, exactFigure, percentFigure } from '../../base/format.ts';
import type { ExpertLoad, LayerLoad } from '../../layout/expert-load.ts';
import type { Simulation } from '../../model/result.ts';
import type { RoutingRow } from '../../model/scenario.ts';
import button from '../shared/Button.module.css';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import css from './RoutingDialog.module.css';

interface Props {
  readonly result: Simulation;
  readonly load: ExpertLoad;
  readonly layer: LayerLoad;
  readonly name: string;
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

/** The chosen expert of a layer: its load, where it lies, and who chose it. */
export function CellEditor({ result, load, layer, name, expert }: Props) {
  const actions = useActions();
  const visits = layer.visits[expert] ?? 0;
  const all = layer.visits.reduce((sum, count) => sum + count, 0);
  const matrix = layer.matrix[expert] ?? -1;
  const tiles = tilesOf(result, matrix);
  return (
    <section className={css['editor']} aria-label="Chosen expert">
      <h3>
        {name}, expert {expert}
      </h3>
      <p>
        {exactFigure(visits)} of {counted(all, 'visit')} of the layer ({percentFigure(all > 0 ? visits / all : 0)} %;
        even would be {percentFigure(1 / load.experts)} %) ◐. On {counted(tiles.length, 'tile')}:{' '}
        {tiles.slice(0, NAMED_TILES).join(', ')}
        {tiles.length > NAMED_TILES && ` and ${tiles.length - NAMED_TILES} more`}.{' '}
        <button
          type="button"
          className={button['button']}
          onClick={() => {
            actions.select({ kind: 'matrix', matrix });
            actions.closeDialog();
          }}
        >
          Select its matrix
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

const wordsOf = ([, step, token]: RoutingRow): string => `${step < 0 ? 'encoder' : `step ${step}`}, token ${token}`;

/** What one vector of the layer chose, to be set by hand. */
function Choice({ layer, choices, experts }: ChoiceProps) {
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
    input.setCustomValidity(valid ? '' : `${k} different experts from 0 to ${experts - 1} are wanted.`);
    if (!valid) input.reportValidity();
    else if (list.join() !== now.join())
      actions.reshape({
        name: `Experts of layer ${layer.layer}, ${wordsOf(row)} → ${list.join(', ')}`,
        change: (scenario) => ({
          ...scenario,
          routing: [
            ...(scenario.routing ?? []).filter(([b, s, t]) => b !== block || s !== step || t !== token),
            [block, step, token, list],
          ],
        }),
      });
  };
  return (
    <span className={css['edit']}>
      <label htmlFor={`${id}-vector`}>Choice of</label>
      <select id={`${id}-vector`} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
        {rows.map((entry, i) => (
          <option key={wordsOf(entry)} value={i}>
            {wordsOf(entry)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-experts`}>Experts</label>
      <input
        id={`${id}-experts`}
        key={`${wordsOf(row)} ${now.join()}`}
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
