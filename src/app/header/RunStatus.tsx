import {
  engineeringText,
  exactFigure,
  fixedFigure,
  percentFigure,
  quantityText,
  timeUnits,
} from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { RunProgress } from '../../worker/protocol.ts';
import { useActions, useExplorerState } from '../../views/shared/explorer-context.ts';
import control from '../../views/shared/Control.module.css';
import { classes } from '../../views/shared/classes.ts';
import key from '../../views/shared/Key.module.css';
import css from './RunStatus.module.css';
import { selectRunProblem } from '../notices/run-problem.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** How far a long run is, with a way out; or in three words why there is no result. */
export function RunStatus() {
  const busy = useExplorerState((state) => state.run.status === 'busy' && state.run.slow);
  return busy ? <Progress /> : <RunProblem />;
}

/** Seconds that are left if the rest goes as fast as what is done. */
function leftText({ opsDone, opsTotal, elapsed }: RunProgress): Text {
  const seconds = Math.max(0.1, (elapsed * (opsTotal - opsDone)) / Math.max(1, opsDone) / 1000);
  return quantityText({ figure: fixedFigure(seconds, seconds < 10 ? 1 : 0), unit: 's' });
}

function progressText(progress: RunProgress): Text {
  const [done, total] = [exactFigure(progress.opsDone), exactFigure(progress.opsTotal)];
  const simulated = engineeringText(progress.time, timeUnits);
  return t`${done} of ${total} ops · ${simulated} simulated · about ${leftText(progress)} left`;
}

function Progress() {
  const say = useSay();
  const actions = useActions();
  const progress = useExplorerState((state) => state.run.progress);
  const share = progress === null ? 0 : progress.opsDone / Math.max(1, progress.opsTotal);
  return (
    <div className={css['status']}>
      {progress === null ? (
        <span className={css['note']}>{say`placing and tracing`}</span>
      ) : (
        <>
          <strong>{say(percentFigure(share))} %</strong>
          <span className={css['note']}>{say(progressText(progress))}</span>
        </>
      )}
      <button type="button" className={classes(control['control'], css['button'])} onClick={actions.cancelRun}>
        {say`Cancel`} <kbd className={classes(key['key'], key['after'])}>Esc</kbd>
      </button>
      <div
        className={css['bar']}
        role="progressbar"
        aria-label={say`Simulation`}
        aria-valuenow={Math.round(share * 100)}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}

/** Leads to the first field that is in trouble, wherever the form is scrolled to. */
function focusProblem(): void {
  const field = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

function RunProblem() {
  const say = useSay();
  const actions = useActions();
  const runProblem = useExplorerState(selectRunProblem);
  if (runProblem === null) return null;
  if (runProblem.retry)
    return (
      <div className={css['status']}>
        <span className={css['trouble']} title={say(runProblem.detail)}>
          ▲ {say(runProblem.words)}
        </span>
        <button type="button" className={classes(control['control'], css['button'])} onClick={actions.retryRun}>
          {say`Run again`}
        </button>
      </div>
    );
  return (
    <div className={css['status']}>
      <button
        type="button"
        className={css['trouble']}
        title={say(runProblem.detail)}
        onClick={() => {
          actions.setView({ phoneTab: 'setup', fullscreen: null }, null);
          // The form may have to appear first.
          requestAnimationFrame(focusProblem);
        }}
      >
        ▲ {say(runProblem.words)}
      </button>
    </div>
  );
}
