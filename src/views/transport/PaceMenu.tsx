import { t } from '../../base/language.ts';
import type { Pace } from '../../state/explorer-state.ts';
import { useActions, useMoment } from '../shared/explorer-context.ts';
import { paces } from './speed-words.ts';

/** What one second of playback is measured in. */
export function PaceMenu({ className }: { readonly className: string | undefined }) {
  const actions = useActions();
  const pace = useMoment((state) => state.pace);
  return (
    <select
      aria-label={t`Measure the speed`}
      className={className}
      value={pace}
      onChange={(event) => actions.setPace(event.target.value as Pace)}
    >
      {paces.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
