import { useMemo } from 'react';
import { counted, exactText } from '../../base/format.ts';
import type { OpDescription } from '../../layout/describe-op.ts';
import { mvmsMeanwhile } from '../../layout/waits.ts';
import type { Simulation } from '../../model/result.ts';
import css from './Inspector.module.css';

/** One sentence on what an op waited for between ready and start. */
export function OpWait({ result, op }: { readonly result: Simulation; readonly op: OpDescription }) {
  const wait = op.start - op.ready;
  const before = useMemo(() => (op.chunk && wait > 0 ? mvmsMeanwhile(result, op.id) : 0), [result, op, wait]);
  if (wait <= 0) return <p className={css['wait']}>Started as soon as its inputs were there.</p>;
  const waited = <strong className={css['accent']}>{exactText(wait, 'ns')}</strong>;
  if (op.chunk)
    return (
      <p className={css['wait']}>
        Waited {waited} for tile {op.chunk.tile}
        {before > 0 ? `: ${counted(before, 'MVM')} ran there first.` : '.'}
      </p>
    );
  return (
    <p className={css['wait']}>
      Waited {waited} for a free {op.kind === 'mha' ? 'MHA' : 'digital'} unit.
    </p>
  );
}
