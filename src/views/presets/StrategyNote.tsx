import type { Scenario } from '../../model/scenario.ts';
import { fieldLabel, valueWords } from '../../state/edits.ts';
import text from '../shared/Text.module.css';
import { useSay } from '../shared/words-context.ts';

const STRATEGY = 'mapping.strategy';

/** Says so where choosing a preset has to change the strategy. */
export function StrategyNote({ before, after }: { readonly before: Scenario; readonly after: Scenario }) {
  const say = useSay();
  if (before.mapping.strategy === after.mapping.strategy) return null;
  const [field, value] = [fieldLabel(STRATEGY), valueWords(after, STRATEGY)];
  return (
    <p className={text['quiet']}>
      {after.model.moe === null
        ? say`There are no experts to place: ${field} becomes ${value}.`
        : say`Experts may find no room to be stacked: ${field} becomes ${value}.`}
    </p>
  );
}
