import { exactFigure } from '../../base/format.ts';
import { opRoles, roleCode, roles } from '../../layout/roles.ts';
import { describeOp } from '../../layout/describe-op.ts';
import type { Wait } from '../../layout/waits.ts';
import type { Simulation } from '../../model/result.ts';
import { useActions } from '../shared/explorer-context.ts';
import css from './WaitStrip.module.css';
import { useSay } from '../shared/words-context.ts';

/** Ops that find a place in the strip; the first ones of a longer queue are left out. */
const MOST = 9;

interface Props {
  readonly result: Simulation;
  readonly id: number;
  readonly wait: Wait;
}

/** What a tile ran while an MVM waited for it, one box each in the order of their starts, the op itself last. */
export function WaitStrip({ result, id, wait }: Props) {
  const say = useSay();
  const actions = useActions();
  const shown = wait.blockers.slice(-MOST);
  const role = opRoles(result.graph, result.mapping);
  const hidden = wait.blockers.length - shown.length;
  return (
    <div className={css['strip']} aria-hidden="true">
      <div className={css['whisker']} style={{ right: `${100 / (shown.length + 1)}%` }} />
      <div className={css['boxes']}>
        {[...shown, id].map((other) => {
          const { title, sequence, expert } = describeOp(result, other);
          const code = role[other % result.graph.ops] ?? 0;
          return (
            <button
              key={other}
              type="button"
              tabIndex={-1}
              className={css[other === id ? 'own' : 'box']}
              style={{ background: `var(--role-${roles[code]?.id ?? ''})` }}
              title={say`${title}, sequence ${sequence}`}
              onClick={() => actions.select({ kind: 'op', id: other })}
            >
              <span>{roleCode(code, expert)}</span>
            </button>
          );
        })}
      </div>
      <div className={css['ends']}>
        <span>{hidden > 0 ? say`… ${exactFigure(hidden)} before` : say`ready##moment`}</span>
        <span>{say`start##moment`}</span>
      </div>
    </div>
  );
}
