import type { Text } from '../../base/text.ts';
import css from './StaleTag.module.css';
import { useSay } from './words-context.ts';

/** Says that a picture or a figure is that of an earlier scenario. At full contrast, whatever it stands beside. */
export function StaleTag({ reason }: { readonly reason: Text }) {
  const say = useSay();
  return (
    <span className={css['tag']} title={say(reason)}>
      <span aria-hidden="true">◷ </span>
      {reason === '' ? say`outdated` : say`outdated: ${reason}`}
    </span>
  );
}
