import { useMemo, useState } from 'react';
import { counted, exactFigure, fixedFigure, THIN } from '../../base/format.ts';
import { expertLoad } from '../../layout/expert-load.ts';
import { parseRoutingCsv } from '../../model/routing-csv.ts';
import type { RoutingRow } from '../../model/scenario.ts';
import button from '../shared/Button.module.css';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useDesk, useExplorerState } from '../shared/explorer-context.ts';
import { FileButton } from '../shared/FileButton.tsx';
import { DrawControls } from './DrawControls.tsx';
import { LoadMap } from './LoadMap.tsx';
import css from './RoutingDialog.module.css';

/** Which experts the tokens take: how they are drawn, how the load falls, and single choices by hand. */
export function RoutingDialog() {
  const result = useExplorerState((state) => state.run.result);
  const moe = useExplorerState((state) => state.edit.scenario.model.moe);
  const load = useMemo(() => (result ? expertLoad(result) : null), [result]);
  return (
    <Dialog
      wide
      title="Routing"
      note="Which experts each token visits. What the scenario does not name is drawn: the same seed always gives the same draw."
      foot={<RoutingFoot choices={load?.choices ?? []} />}
    >
      {moe === null ? (
        <p>This model has no experts.</p>
      ) : (
        <>
          <DrawControls experts={moe.numExperts} />
          {result && load && load.layers.length > 0 ? (
            <>
              <p className={css['summary']}>
                The busiest expert of a layer has <strong>{fixedFigure(load.skew, 2)}×</strong> the mean load of its
                layer, on average ◐ · {counted(load.choices.length, 'vector')} of one sequence choose{THIN}
                {exactFigure(moe.k)} of {exactFigure(load.experts)} experts in {counted(load.layers.length, 'layer')}
                {result.routing &&
                  ` · ${exactFigure(result.routing.given)} given, ${exactFigure(result.routing.drawn)} drawn${result.routing.unused > 0 ? `, ${exactFigure(result.routing.unused)} rows left aside` : ''}`}
              </p>
              <LoadMap key={load.experts} result={result} load={load} />
            </>
          ) : (
            <p>There is no result to count the load of.</p>
          )}
        </>
      )}
    </Dialog>
  );
}

/** A table from outside, the draw as it is, and the way back to drawing. */
function RoutingFoot({ choices }: { readonly choices: readonly RoutingRow[] }) {
  const dropped = useDesk((desk) => desk.dropped);
  const given = useExplorerState(({ edit }) => edit.scenario.routing);
  const actions = useActions();
  const [problem, setProblem] = useState('');
  const take = (name: string, text: string) => {
    const read = parseRoutingCsv(text);
    setProblem(read.ok ? '' : read.error);
    if (read.ok)
      actions.reshape({
        name: `Routing → ${name || counted(read.value.length, 'row')}`,
        change: (scenario) => ({ ...scenario, routing: read.value }),
      });
  };
  return (
    <>
      <FileButton label="Import CSV…" accept=".csv,.tsv,text/csv" onText={take} />
      {dropped && (
        <button type="button" className={button['primary']} onClick={() => take(dropped.name, dropped.text)}>
          Use {dropped.name}
        </button>
      )}
      <button
        type="button"
        className={button['button']}
        disabled={choices.length === 0}
        onClick={() =>
          actions.reshape({
            name: 'Routing → as drawn',
            change: (scenario) => ({ ...scenario, routing: [...choices] }),
          })
        }
      >
        Keep these choices
      </button>
      <button
        type="button"
        className={button['button']}
        disabled={given === null}
        onClick={() =>
          actions.reshape({ name: 'Routing → drawn', change: (scenario) => ({ ...scenario, routing: null }) })
        }
      >
        Draw all again
      </button>
      <span role="status" className={css[problem === '' ? 'quiet' : 'problem']}>
        {problem === ''
          ? given === null
            ? 'All choices are drawn. CSV: layer, step, token, experts.'
            : `${counted(given.length, 'choice')} given in the scenario ✎`
          : `▲ ${problem}`}
      </span>
    </>
  );
}
