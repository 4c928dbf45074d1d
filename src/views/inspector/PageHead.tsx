import type { ReactNode } from 'react';
import { roleCode, roles } from '../../layout/roles.ts';
import css from './Inspector.module.css';
import { useSay } from '../shared/words-context.ts';

interface PageHeadProps {
  readonly title: string;
  /** Small, at the right: a number or a kind. */
  readonly note?: string;
  /** Index into `roles`; −1 for none. */
  readonly role?: number;
  readonly expert?: number;
  readonly children?: ReactNode;
}

/** Title of a page with the mark of its role, and where the thing stands. */
export function PageHead({ title, note, role = -1, expert = -1, children }: PageHeadProps) {
  const say = useSay();
  const id = roles[role]?.id;
  return (
    <header className={css['head']}>
      <h3 className={css['title']}>
        {id !== undefined && (
          <span
            className={css['swatch']}
            style={{ background: `var(--role-${id})` }}
            title={say`${roles[role]?.label ?? ''} (${roleCode(role, expert)})`}
          />
        )}
        <span>{title}</span>
        {note !== undefined && <span className={css['note']}>{note}</span>}
      </h3>
      {children !== undefined && <p className={css['place']}>{children}</p>}
    </header>
  );
}
