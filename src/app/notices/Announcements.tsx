import { engineeringText, timeUnits } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import { usePageState } from '../../views/shared/page-context.ts';
import { useSay } from '../../views/shared/words-context.ts';
import { selectRunProblem, runProblemText } from './run-problem.ts';

function announcement(state: ExplorerState): Text {
  const { run } = state;
  if (run.status === 'busy') return run.slow ? t`Computing.` : '';
  const runProblem = selectRunProblem(state);
  if (runProblem) return runProblemText(runProblem);
  return run.result ? t`Execution time ${engineeringText(run.result.totals.executionTime, timeUnits)}.` : '';
}

/** Says to a screen reader what the others see happen. */
export function Announcements() {
  const say = useSay();
  const text = usePageState((state) => say(announcement(state)));
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
