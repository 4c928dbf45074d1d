import { t } from '../../base/language.ts';
import type { Scenario } from '../../model/scenario.ts';
import { fieldLabel, valueWords } from '../../state/edits.ts';
import text from '../shared/Text.module.css';

const STRATEGY = 'mapping.strategy';

/** Says so where choosing a preset has to change the strategy. */
export function StrategyNote({ before, after }: { readonly before: Scenario; readonly after: Scenario }) {
  if (before.mapping.strategy === after.mapping.strategy) return null;
  const [field, value] = [fieldLabel(STRATEGY), valueWords(after, STRATEGY)];
  return (
    <p className={text['quiet']}>
      {after.model.moe === null
        ? t`There are no experts to place: ${field} becomes ${value}.`
        : t`Experts may find no room to be stacked: ${field} becomes ${value}.`}
    </p>
  );
}
