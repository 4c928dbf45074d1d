import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { exactFigure, fixedFigure, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { type ExpertLoad, type LayerLoad, peakToMean } from '../../layout/expert-load.ts';
import { ROLE } from '../../layout/roles.ts';
import type { Simulation } from '../../model/result.ts';
import { blackOrWhiteOn } from '../shared/contrast.ts';
import type { Theme } from '../shared/read-theme.ts';
import { mixTo } from '../shared/swatch-colour.ts';
import { useTheme } from '../shared/theme-context.ts';
import { CellEditor } from './CellEditor.tsx';
import css from './LoadMap.module.css';
import { PeripheryTable } from './PeripheryTable.tsx';
import { useSay } from '../shared/words-context.ts';

/** Above this many experts a cell is too narrow for its figure; its title and the line below have it. */
const MOST_WITH_FIGURES = 24;

interface Props {
  readonly result: Simulation;
  readonly load: ExpertLoad;
}

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** A cell is as dark as its share of the largest load, and its figure legible on that. */
function shade(share: number, theme: Theme): CSSProperties {
  const background = mixTo(theme.roles[ROLE.expert2] ?? theme.ink, theme.free, share);
  return { background, color: blackOrWhiteOn(background) };
}

const cellWords = (layer: Text, expert: number, visits: number): Text =>
  plural(visits, '{0}, expert {1}: {n} visit', '{0}, expert {1}: {n} visits', layer, expert);

const columnWords = (expert: number, visits: number): Text =>
  plural(visits, 'Expert {0}: {n} visit', 'Expert {0}: {n} visits', expert);

/** Layer × expert, as dark as its load, with the sums at the margins. One tab stop; arrows move. */
export function LoadMap({ result, load }: Props) {
  const say = useSay();
  const [at, setAt] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const theme = useTheme();
  const { experts, layers, most, perExpert } = load;
  const row = clamp(at.row, layers.length);
  const column = clamp(at.column, experts);
  const figures = experts <= MOST_WITH_FIGURES;
  const twoStacks = new Set(layers.map(({ stack }) => stack)).size > 1;
  const name = ({ stack, layer }: LayerLoad): Text => {
    if (!twoStacks) return t`Layer ${layer}`;
    return stack === 'encoder_stack' ? t`Enc. Layer ${layer}` : t`Dec. Layer ${layer}`;
  };

  const move = (event: KeyboardEvent) => {
    const step = moves[event.key];
    if (!step) return;
    event.preventDefault();
    const next = { row: clamp(row + step[0], layers.length), column: clamp(column + step[1], experts) };
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };

  const largest = Math.max(1, ...perExpert);
  const layer = layers[row];
  return (
    <>
      <div className={css['scroll']}>
        <table ref={table} className={css['map']}>
          <caption className="visually-hidden">{say`Expert load by layer and expert; arrow keys move`}</caption>
          <thead>
            <tr>
              <th scope="col">{say`visits`}</th>
              {perExpert.map((_, expert) => (
                // Experts have no identity but their number.
                // oxlint-disable-next-line react/no-array-index-key
                <th key={expert} scope="col">
                  <span className={figures || expert % 8 === 0 ? '' : 'visually-hidden'}>{expert}</span>
                </th>
              ))}
              <th scope="col" title={say`Busiest expert ÷ mean of the layer`}>
                {say`peak ÷ mean`}
              </th>
            </tr>
          </thead>
          <tbody>
            {layers.map((entry, i) => (
              <tr key={entry.block}>
                <th scope="row">{say(name(entry))}</th>
                {entry.visits.map((visits, expert) => (
                  // Experts have no identity but their number.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={expert}>
                    <button
                      type="button"
                      className={css['cell']}
                      data-cell={`${i}-${expert}`}
                      style={shade(visits / most, theme)}
                      tabIndex={i === row && expert === column ? 0 : -1}
                      title={say(cellWords(name(entry), expert, visits))}
                      aria-label={say(cellWords(name(entry), expert, visits))}
                      aria-current={i === row && expert === column}
                      onKeyDown={move}
                      onClick={() => setAt({ row: i, column: expert })}
                    >
                      {figures ? say(exactFigure(visits)) : ''}
                    </button>
                  </td>
                ))}
                <td className={css['margin']}>{say(fixedFigure(peakToMean(entry.visits), 2))}×</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say`all layers`}</th>
              {perExpert.map((visits, expert) => (
                // Experts have no identity but their number.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={expert} className={css['column']} title={say(columnWords(expert, visits))}>
                  <span className={css['bar']} style={{ height: `${(visits / largest) * 28}px` }} aria-hidden="true" />
                  <span className={figures ? '' : 'visually-hidden'}>{say(exactFigure(visits))}</span>
                </td>
              ))}
              <td className={css['margin']}>{say(fixedFigure(peakToMean(perExpert), 2))}×</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {layer && <CellEditor {...{ result, load, layer }} name={name(layer)} expert={column} />}
      {layer && <PeripheryTable layer={layer} name={name(layer)} choices={load.choices} experts={experts} />}
    </>
  );
}
