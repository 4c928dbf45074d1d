import { type DragEvent, useMemo, useState } from 'react';
import { counted, exactFigure, fixedFigure, THIN } from '../../base/format.ts';
import { expertLoad } from '../../layout/expert-load.ts';
import { densityForm } from '../../model/draw-density.ts';
import type { RoutingRow } from '../../model/scenario.ts';
import button from '../shared/Button.module.css';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useDesk, useExplorerState } from '../shared/explorer-context.ts';
import { FileButton } from '../shared/FileButton.tsx';
import { DensityEditor } from './DensityEditor.tsx';
import { DrawControls } from './DrawControls.tsx';
import { LoadMap } from './LoadMap.tsx';
import { readChoices } from './read-choices.ts';
import css from './RoutingDialog.module.css';

/** Which experts the tokens take: how they are drawn, how the load falls, and single choices by hand. */
export function RoutingDialog() {
  const result = useExplorerState((state) => state.run.result);
  const scenario = useExplorerState((state) => state.edit.scenario);
  const { moe } = scenario.model;
  const { density } = scenario.routes;
  const form = densityForm(scenario);
  const files = useChoicesFile();
  const load = useMemo(() => (result ? expertLoad(result) : null), [result]);
  return (
    <Dialog
      wide
      title="Routing"
      note="Which experts each token visits. What the scenario does not name is drawn: the same seed always gives the same draw."
      foot={<RoutingFoot choices={load?.choices ?? []} files={files} />}
    >
      {moe === null ? (
        <p>This model has no experts.</p>
      ) : (
        // A file can be dropped here as anywhere; the button in the foot does it for the keyboard.
        <div onDragOver={(event) => event.preventDefault()} onDrop={files.drop}>
          <DrawControls />
          {form && density && <DensityEditor key={form} {...{ scenario, form, density, load }} />}
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
        </div>
      )}
    </Dialog>
  );
}

/** Choices from a file, taken over or refused in words. */
function useChoicesFile() {
  const actions = useActions();
  const scenario = useExplorerState(({ edit }) => edit.scenario);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = (name: string, bytes: Uint8Array): void => {
    const read = readChoices(bytes, scenario);
    setProblems(read.ok ? [] : read.error.map(({ text }) => text));
    if (read.ok)
      actions.reshape({
        name: `Routing → ${name || counted(read.value.length, 'row')}`,
        change: (before) => ({ ...before, routing: read.value }),
      });
  };
  const takeFile = async (file: File): Promise<void> => take(file.name, new Uint8Array(await file.arrayBuffer()));
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void takeFile(file);
  };
  return { take, takeFile, drop, problems };
}

interface FootProps {
  readonly choices: readonly RoutingRow[];
  readonly files: ReturnType<typeof useChoicesFile>;
}

const SHOWN_PROBLEMS = 3;

/** A table from outside, the draw as it is, and the way back to drawing. */
function RoutingFoot({ choices, files: { take, takeFile, problems } }: FootProps) {
  const dropped = useDesk((desk) => desk.dropped);
  const given = useExplorerState(({ edit }) => edit.scenario.routing);
  const actions = useActions();
  return (
    <>
      <FileButton label="Import choices…" accept=".csv,.tsv,.npy,text/csv" onFile={(file) => void takeFile(file)} />
      {dropped && (
        <button
          type="button"
          className={button['primary']}
          onClick={() => take(dropped.name, dropped.bytes ?? new TextEncoder().encode(dropped.text))}
        >
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
      <span role="status" className={css[problems.length === 0 ? 'quiet' : 'problem']}>
        {problems.length === 0
          ? given === null
            ? 'All choices are drawn. CSV: layer, step, token, experts; or .npy: experts of each vector.'
            : `${counted(given.length, 'choice')} given in the scenario ✎`
          : problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
              <span key={problem} className={css['line']}>
                ▲ {problem}
              </span>
            ))}
        {problems.length > SHOWN_PROBLEMS && `and ${problems.length - SHOWN_PROBLEMS} more`}
      </span>
    </>
  );
}
