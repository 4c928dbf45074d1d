import { type ReactNode, useId, useState } from 'react';
import { classes } from '../../views/shared/classes.ts';
import css from './Popover.module.css';

interface PopoverProps {
  /** What the button that opens it shows. */
  readonly button: ReactNode;
  readonly buttonClass?: string | undefined;
  /** Accessible name of the button, where what it shows is a sign. */
  readonly label?: string | undefined;
  readonly align?: 'left' | 'right';
  /** Closes when something in it was chosen. */
  readonly children: (close: () => void) => ReactNode;
}

/** A native popover under the header: closed by Escape, by a click elsewhere, and by choosing. */
export function Popover({ button, buttonClass, label, align = 'left', children }: PopoverProps) {
  const id = useId();
  // The content is rendered only while it is open: a history of 500 steps need not be updated with every edit.
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={classes(buttonClass)} popoverTarget={id} aria-label={label}>
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        className={classes(css['popover'], css[align])}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => document.getElementById(id)?.hidePopover())}
      </div>
    </>
  );
}
