import { useActions } from '../shared/explorer-context.ts';
import { useResult, useStaleReason } from '../shared/run-context.tsx';
import { StaleTag } from '../shared/StaleTag.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import css from './SummaryStrip.module.css';
import { shortVerdict } from './verdict.ts';
import { useSay } from '../shared/words-context.ts';

/** The four figures on a phone, above whatever is looked at. */
export function SummaryStrip() {
  const say = useSay();
  const actions = useActions();
  const result = useResult();
  const reason = useStaleReason();
  return (
    <section className={css['strip']} aria-label={say`Summary`}>
      {result && <KeyFigures result={result} compact stale={reason !== null} />}
      <div className={css['foot']}>
        {reason !== null && <StaleTag reason={reason} />}
        {result && reason === null && <p>{say(shortVerdict(result))}</p>}
        <button type="button" className={css['why']} onClick={() => actions.setView({ phoneTab: 'results' })}>
          {say`Why`}
        </button>
      </div>
    </section>
  );
}
