import type { Simulation } from '../../model/result.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import { rich } from '../shared/rich.tsx';
import { useSay } from '../shared/words-context.ts';
import css from './Verdict.module.css';
import { verdict } from './verdict.ts';

/** What limits the run, in a sentence; see verdict.ts. */
export function Verdict({ result }: { readonly result: Simulation }) {
  const say = useSay();
  return (
    <p className={css['verdict']}>
      {rich(say(verdict(result)), (figure) => (
        <strong>{figure}</strong>
      ))}
      {'\u00a0'}
      <FigureMark half="latency" />
    </p>
  );
}
