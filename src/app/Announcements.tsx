import { engineeringText, timeUnits } from '../base/format.ts';
import { t } from '../base/text.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import { useExplorerState } from '../views/shared/explorer-context.ts';
import { selectTrouble, troubleText } from './trouble.ts';

function announcement(state: ExplorerState): string {
  const { run } = state;
  if (run.status === 'busy') return run.slow ? t`Computing.` : '';
  const trouble = selectTrouble(state);
  if (trouble) return troubleText(trouble);
  return run.result ? t`Execution time ${engineeringText(run.result.totals.executionTime, timeUnits)}.` : '';
}

/** Says to a screen reader what the others see happen. */
export function Announcements() {
  const text = useExplorerState(announcement);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
