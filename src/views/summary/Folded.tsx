import { type ReactNode, useState } from 'react';
import css from './SummaryPanel.module.css';

interface Props {
  readonly title: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** A part of the summary that unfolds; what is in it is only computed then. */
export function Folded({ title, note, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={css['part']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css['more']}>
        {title} <span className={css['note']}>{note}</span>
      </summary>
      {open && children}
    </details>
  );
}
