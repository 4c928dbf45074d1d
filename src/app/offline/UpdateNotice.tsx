import { useEffect, useState } from 'react';
import css from './UpdateNotice.module.css';
import { keepOffline, type TakeUpdate } from './updates.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** Says that a new version is ready. It never takes it by itself: somebody may be in the middle of something. */
export function UpdateNotice() {
  const say = useSay();
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
          <span>{say`A new version is ready.`}</span>
          <button type="button" className={css['button']} onClick={take}>
            {say`Reload`}
          </button>
          <button type="button" className={css['later']} onClick={() => setPut(true)}>
            {say`Later`}
          </button>
        </div>
      )}
    </div>
  );
}
