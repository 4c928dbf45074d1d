import type { Pace } from '../../state/explorer-state.ts';
import { useActions, useCursor } from '../shared/explorer-context.ts';
import { paces } from './speed-words.ts';
import { useSay } from '../shared/words-context.ts';

/** What one second of playback is measured in. */
export function PaceMenu({ className }: { readonly className: string | undefined }) {
  const say = useSay();
  const actions = useActions();
  const pace = useCursor((state) => state.pace);
  return (
    <select
      aria-label={say`Measure the speed`}
      className={className}
      value={pace}
      onChange={(event) => actions.setPace(event.target.value as Pace)}
    >
      {paces.map(({ value, label }) => (
        <option key={value} value={value}>
          {say(label)}
        </option>
      ))}
    </select>
  );
}
