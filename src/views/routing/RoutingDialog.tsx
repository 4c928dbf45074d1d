import { type DragEvent, useMemo, useState } from 'react';
import { counted, exactFigure, fixedFigure, plural } from '../../base/format.ts';
import { t } from '../../base/language.ts';
import { type ExpertLoad, expertLoad } from '../../layout/expert-load.ts';
import { densityForm } from '../../model/draw-density.ts';
import type { Simulation } from '../../model/result.ts';
import type { RoutingRow } from '../../model/scenario.ts';
import button from '../shared/Button.module.css';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useDesk, useExplorerState } from '../shared/explorer-context.ts';
import { FileButton } from '../shared/FileButton.tsx';
import { rich } from '../shared/rich.tsx';
import { DensityEditor } from './DensityEditor.tsx';
import { DrawControls } from './DrawControls.tsx';
import { LoadMap } from './LoadMap.tsx';
import { readChoices } from './read-choices.ts';
import text from '../shared/Text.module.css';
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
      title={t`Routing`}
      note={t`Which experts each token visits. What the scenario does not name is drawn: the same seed always gives the same draw.`}
      foot={<RoutingFoot choices={load?.choices ?? []} files={files} />}
    >
      {moe === null ? (
        <p>{t`This model has no experts.`}</p>
      ) : (
        // A file can be dropped here as anywhere; the button in the foot does it for the keyboard.
        <div onDragOver={(event) => event.preventDefault()} onDrop={files.drop}>
          <DrawControls />
          {form && density && <DensityEditor key={form} {...{ scenario, form, density, load }} />}
          {result && load && load.layers.length > 0 ? (
            <>
              <LoadSentence load={load} k={moe.k} routing={result.routing} />
              <LoadMap key={load.experts} result={result} load={load} />
            </>
          ) : (
            <p>{t`There is no result to count the load of.`}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}

interface SentenceProps {
  readonly load: ExpertLoad;
  /** Experts of each vector. */
  readonly k: number;
  readonly routing: Simulation['routing'];
}

/** How uneven the load is, and whose choices it comes from. */
function LoadSentence({ load: { choices, experts, layers, skew }, k, routing }: SentenceProps) {
  return (
    <p className={css['summary']}>
      {rich(
        t`The busiest expert of a layer has <0>${fixedFigure(skew, 2)}×</0> the mean load of its layer, on average ◐`,
        (ratio) => (
          <strong>{ratio}</strong>
        ),
      )}
      {' · '}
      {plural(
        choices.length,
        '{n} vector of one sequence chooses {0} of {1} experts in {2}',
        '{n} vectors of one sequence choose {0} of {1} experts in {2}',
        exactFigure(k),
        exactFigure(experts),
        counted(layers.length, 'layer'),
      )}
      {routing && ` · ${originWords(routing)}`}
    </p>
  );
}

function originWords({ given, drawn, unused }: NonNullable<Simulation['routing']>): string {
  const [byHand, byDraw] = [exactFigure(given), exactFigure(drawn)];
  return unused > 0
    ? plural(
        unused,
        '{0} given, {1} drawn, {n} row left aside',
        '{0} given, {1} drawn, {n} rows left aside',
        byHand,
        byDraw,
      )
    : t`${byHand} given, ${byDraw} drawn`;
}

/** Choices from a file, taken over or refused in words. */
function useChoicesFile() {
  const actions = useActions();
  const scenario = useExplorerState(({ edit }) => edit.scenario);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = (name: string, bytes: Uint8Array): void => {
    const read = readChoices(bytes, scenario);
    setProblems(read.ok ? [] : read.error.map((problem) => problem.text));
    if (read.ok)
      actions.reshape({
        name: t`Routing → ${name || counted(read.value.length, 'row')}`,
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
      <FileButton label={t`Import choices…`} accept=".csv,.tsv,.npy,text/csv" onFile={(file) => void takeFile(file)} />
      {dropped && (
        <button
          type="button"
          className={button['primary']}
          onClick={() => take(dropped.name, dropped.bytes ?? new TextEncoder().encode(dropped.text))}
        >
          {t`Use ${dropped.name}`}
        </button>
      )}
      <button
        type="button"
        className={button['button']}
        disabled={choices.length === 0}
        onClick={() =>
          actions.reshape({
            name: t`Routing → as drawn`,
            change: (scenario) => ({ ...scenario, routing: [...choices] }),
          })
        }
      >
        {t`Keep these choices`}
      </button>
      <button
        type="button"
        className={button['button']}
        disabled={given === null}
        onClick={() =>
          actions.reshape({ name: t`Routing → drawn`, change: (scenario) => ({ ...scenario, routing: null }) })
        }
      >
        {t`Draw all again`}
      </button>
      <span role="status" className={problems.length === 0 ? text['quiet'] : text['trouble']}>
        {problems.length === 0
          ? given === null
            ? t`All choices are drawn. CSV: layer, step, token, experts; or .npy: experts of each vector.`
            : plural(given.length, '{n} choice given in the scenario ✎', '{n} choices given in the scenario ✎')
          : problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
              <span key={problem} className={css['line']}>
                ▲ {problem}
              </span>
            ))}
        {problems.length > SHOWN_PROBLEMS && t`and ${problems.length - SHOWN_PROBLEMS} more`}
      </span>
    </>
  );
}
