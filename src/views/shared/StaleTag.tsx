import { t } from '../../base/language.ts';
import css from './StaleTag.module.css';

/** Says that a picture or a figure is that of an earlier scenario. At full contrast, whatever it stands beside. */
export function StaleTag({ reason }: { readonly reason: string }) {
  return (
    <span className={css['tag']} title={reason}>
      <span aria-hidden="true">◷ </span>
      {reason === '' ? t`outdated` : t`outdated: ${reason}`}
    </span>
  );
}
