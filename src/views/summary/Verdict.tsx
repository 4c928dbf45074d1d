import type { Simulation } from '../../model/result.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import { rich } from '../shared/rich.tsx';
import css from './Verdict.module.css';
import { verdict } from './verdict.ts';

/** The page's own voice on what the run is about. */
export function Verdict({ result }: { readonly result: Simulation }) {
  return (
    <p className={css['verdict']}>
      {rich(verdict(result), (figure) => (
        <strong>{figure}</strong>
      ))}
      {'\u00a0'}
      <FigureMark half="latency" />
    </p>
  );
}
