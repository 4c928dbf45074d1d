import { useCallback, useState } from 'react';
import { exactFigure, fieldText, percentFigure } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { ExpertLoad } from '../../layout/expert-load.ts';
import {
  type Density,
  type DensityForm,
  densityOfGrid,
  drawnBy,
  evenDensity,
  gridOf,
  marginals,
  withSum,
  withWeight,
} from '../../model/draw-density.ts';
import type { Scenario } from '../../model/scenario.ts';
import { readNumberGrid } from '../../share/number-grid.ts';
import button from '../shared/Button.module.css';
import { useActions } from '../shared/explorer-context.ts';
import { FileButton } from '../shared/FileButton.tsx';
import { countedDensity } from './counted-density.ts';
import text from '../shared/Text.module.css';
import css from './DensityEditor.module.css';
import { DensityMap } from './DensityMap.tsx';
import { NumberEdit } from './NumberEdit.tsx';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly scenario: Scenario;
  readonly form: DensityForm;
  readonly density: Density;
  /** Of the run on the screen, to begin from. */
  readonly load: ExpertLoad | null;
}

const number = (value: number): Text => ({ figure: fieldText(value, '.') });

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

const percent = (part: number, whole: number): Text => (whole > 0 ? percentFigure(part / whole) : '0');

/** What a weight comes to, once weights are shares. */
function share(form: DensityForm, weight: number, total: number, rowSum: number): Text {
  switch (form) {
    case 'weights':
      return t`${percent(weight, total)} % of first draws`;
    case 'layers':
      return t`${percent(weight, rowSum)} % of the layer’s first draws`;
    case 'pairs':
      return t`${percent(2 * weight, total)} % of all pairs`;
  }
}

/** The weights of a draw by density: a heatmap, its cells and its sums to be set, a file in their place. */
export function DensityEditor({ scenario, form, density, load }: Props) {
  const say = useSay();
  const actions = useActions();
  const [chosen, setChosen] = useState({ row: 0, column: 1 });
  const [problem, setProblem] = useState<Text>('');
  const grid = gridOf(density);
  const row = clamp(chosen.row, grid.length);
  const column = clamp(chosen.column, grid[0]?.length ?? 1);
  const sums = marginals(grid);
  const total = sums.rows.reduce((sum, value) => sum + value, 0);
  const rowName = useCallback(
    (index: number): Text =>
      form === 'weights'
        ? t`all layers`
        : form === 'pairs'
          ? `E${index}`
          : load?.layers[index]
            ? t`layer ${load.layers[index].layer}`
            : `MoE ${index}`,
    [form, load],
  );
  const take = (name: Text, next: Density, of: DensityForm = form) =>
    actions.reshape({
      name,
      change: (before) => ({ ...before, routes: { ...drawnBy(of, before), density: next } }),
    });
  const read = async (file: File) => {
    const numbers = readNumberGrid(new Uint8Array(await file.arrayBuffer()));
    const fitting = numbers.ok ? densityOfGrid(numbers.value, scenario, form) : null;
    if (!numbers.ok) setProblem(numbers.error);
    else if (fitting === null)
      setProblem(
        t`${numbers.value.length} × ${numbers.value[0]?.length ?? 0} numbers are no density here: a row of ${grid[0]?.length ?? 0} weights, a matrix of pairs, or a row for each MoE layer is wanted.`,
      );
    else {
      setProblem('');
      take(t`Weights → ${file.name}`, fitting.density, fitting.form);
    }
  };
  const ofSelf = form === 'pairs' && row === column;
  const counted = load && countedDensity(form, load);
  const [rowWord, columnWord] =
    form === 'pairs' ? [say`First expert`, say`Second expert`] : [say`MoE layer`, say`Expert`];
  const weight = grid[row]?.[column] ?? 0;
  return (
    <section className={css['editor']} aria-label={say`Weights of the draw`}>
      <DensityMap grid={grid} rowName={rowName} at={{ row, column }} onChoose={setChosen} />
      <div className={css['edits']}>
        {form !== 'weights' && (
          <NumberEdit
            label={rowWord ?? ''}
            value={row}
            whole={grid.length - 1}
            onChange={(value) => setChosen({ row: value, column })}
          />
        )}
        <NumberEdit
          label={columnWord ?? ''}
          value={column}
          whole={(grid[0]?.length ?? 1) - 1}
          onChange={(value) => setChosen({ row, column: value })}
        />
        {ofSelf ? (
          <span className={text['quiet']}>{say`An expert does not go with itself.`}</span>
        ) : (
          <>
            <NumberEdit
              label={say`Weight ✎`}
              value={weight}
              onChange={(value) =>
                take(
                  t`Weight ${rowName(row)}, expert ${column} → ${number(value)}`,
                  withWeight(form, density, row, column, value),
                )
              }
            />
            <span className={text['quiet']}>{say(share(form, weight, total, sums.rows[row] ?? 0))}</span>
          </>
        )}
        <NumberEdit
          label={say`Sum of ${rowName(row)}`}
          value={sums.rows[row] ?? 0}
          onChange={(value) =>
            take(t`Sum of ${rowName(row)} → ${number(value)}`, withSum(form, density, { row }, value))
          }
        />
        {form === 'layers' && (
          <NumberEdit
            label={say`Sum of expert ${column}`}
            value={sums.columns[column] ?? 0}
            onChange={(value) =>
              take(t`Sum of expert ${column} → ${number(value)}`, withSum(form, density, { column }, value))
            }
          />
        )}
      </div>
      <div className={css['edits']}>
        <button
          type="button"
          className={button['button']}
          onClick={() => take(t`Weights → even`, evenDensity(form, scenario))}
        >
          {say`Even##weights`}
        </button>
        {counted && (
          <button
            type="button"
            className={button['button']}
            title={say`The weights with which the choices of this run would be the likeliest.`}
            onClick={() => take(t`Weights → as counted`, counted)}
          >
            {say`As counted in this run`}
          </button>
        )}
        <FileButton label={say`Import weights…`} accept=".csv,.tsv,.txt,.npy" onFile={(file) => void read(file)} />
        <span role="status" className={problem === '' ? text['quiet'] : text['trouble']}>
          {problem === ''
            ? say`Weights count against each other: only their proportions matter. CSV or .npy; sum ${exactFigure(Number(total.toPrecision(6)))}.`
            : `▲ ${say(problem)}`}
        </span>
      </div>
    </section>
  );
}
