import { useActions } from '../shared/explorer-context.ts';
import { useSay } from '../shared/words-context.ts';
import css from './FieldProblem.module.css';
import type { Problem } from './problems.ts';

/** What is wrong, what would do, and the clicks that do it. */
export function FieldProblem({ id, problem }: { readonly id: string; readonly problem: Problem }) {
  const say = useSay();
  const actions = useActions();
  const { lead, text, remedies } = problem;
  return (
    <div className={css['problem']}>
      <p id={id}>
        <span aria-hidden="true">▲ </span>
        {lead !== '' && <strong>{say(lead)} </strong>}
        {say(text)}
      </p>
      {remedies.map(({ label, fix }) => (
        <button
          key={`${fix.path} ${String(fix.value)}`}
          type="button"
          className={css['fix']}
          onClick={() => {
            actions.endGesture();
            actions.setField(fix);
            actions.endGesture();
          }}
        >
          {say(label)}
        </button>
      ))}
    </div>
  );
}
