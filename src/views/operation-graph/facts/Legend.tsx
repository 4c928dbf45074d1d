import { t, type Text } from '../../../base/text.ts';
import css from './Legend.module.css';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  /** Counts of the states at the cursor, in the order of the marks; left out where there is nothing to count. */
  readonly counts?: readonly [done: number, running: number, waiting: number, missing: number];
  readonly format?: (value: number) => Text;
}

const marks = [
  ['done', t`done`],
  ['running', t`running`],
  ['waiting', t`ready, waiting for its unit`],
  ['missing', t`inputs not there yet`],
] as const;

/** What the marks of an op mean, with how many there are. */
export function StateLegend({ counts, format = String }: Props) {
  const say = useSay();
  return (
    <ul className={css['states']}>
      {marks.map(([state, words], index) => (
        <li key={state}>
          <span className={css['mark']} data-state={state} aria-hidden="true" />
          <span>{say(words)}</span>
          {counts && <b>{say(format(counts[index] ?? 0))}</b>}
        </li>
      ))}
    </ul>
  );
}

/** What the lines and figures mean. */
export function LineLegend() {
  const say = useSay();
  return (
    <ul className={css['lines']}>
      <li>
        <span className={css['line']} data-line="traced" aria-hidden="true" />
        {say`ancestors and descendants`}
      </li>
      <li>
        <span className={css['line']} data-line="other" aria-hidden="true" />
        {say`other dependencies`}
      </li>
      <li>
        <span className={css['line']} data-line="path" aria-hidden="true" />
        {say`on the critical path`}
      </li>
      <li>
        <span className={css['code']} aria-hidden="true">
          8/13
        </span>
        {say`tile / tier of the MVM`}
      </li>
    </ul>
  );
}
