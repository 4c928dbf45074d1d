import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.ts';
import css from './Dialog.module.css';
import control from './Control.module.css';
import { useActions } from './explorer-context.ts';
import { useSay } from './words-context.ts';

interface DialogProps {
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly note?: ReactNode;
  readonly wide?: boolean;
  /** What can be done with it as a whole, at its foot. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A native modal dialog over the page. Escape, its button and a click beside it close it; the focus goes back. */
export function Dialog({ title, note, wide = false, foot, children }: DialogProps) {
  const say = useSay();
  const heading = useId();
  const element = useRef<HTMLDialogElement>(null);
  const actions = useActions();

  useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    // The keyboard has Escape; the click beside the box is for the pointer alone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className={classes(css['dialog'], wide && css['wide'])}
      aria-labelledby={heading}
      onClose={actions.closeDialog}
      onClick={(event) => {
        if (event.target === element.current) element.current.close();
      }}
    >
      <div className={css['box']}>
        <header className={css['head']}>
          <h2 id={heading} className={css['title']}>
            {title}
          </h2>
          <button
            type="button"
            className={classes(control['soft'], css['close'])}
            onClick={() => element.current?.close()}
          >
            {say`Close##a dialog`} <kbd>Esc</kbd>
          </button>
          {note !== undefined && <p className={css['note']}>{note}</p>}
        </header>
        <div className={css['body']}>{children}</div>
        {foot !== undefined && <footer className={css['foot']}>{foot}</footer>}
      </div>
    </dialog>
  );
}
