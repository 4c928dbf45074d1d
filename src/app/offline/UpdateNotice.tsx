import { useEffect, useState } from 'react';
import { t } from '../../base/language.ts';
import css from './UpdateNotice.module.css';
import { keepOffline, type TakeUpdate } from './updates.ts';

/** Says that a new version is ready. It never takes it by itself: somebody may be in the middle of something. */
export function UpdateNotice() {
  const [take, setTake] = useState<TakeUpdate | null>(null);
  const [put, setPut] = useState(false);
  useEffect(
    () =>
      keepOffline((update) => {
        setTake(() => update);
        setPut(false);
      }),
    [],
  );
  // The region is there before its words, or a screen reader would not say them.
  return (
    <div role="status">
      {take !== null && !put && (
        <div className={css['notice']}>
          <span>{t`A new version is ready.`}</span>
          <button type="button" className={css['button']} onClick={take}>
            {t`Reload`}
          </button>
          <button type="button" className={css['later']} onClick={() => setPut(true)}>
            {t`Later`}
          </button>
        </div>
      )}
    </div>
  );
}
