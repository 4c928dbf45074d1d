import type { Simulation } from '../../model/result.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import css from './Verdict.module.css';
import { verdict } from './verdict.ts';

/** The page's own voice on what the run is about. */
export function Verdict({ result }: { readonly result: Simulation }) {
  return (
    <p className={css['verdict']}>
      {verdict(result).map((piece) =>
        typeof piece === 'string' ? piece : <strong key={piece.figure}>{piece.figure}</strong>,
      )}
      {'\u00a0'}
      <FigureMark half="latency" />
    </p>
  );
}
