import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { classes } from '../../views/shared/classes.ts';
import { dragProps } from '../../views/stage/pointer-props.ts';
import css from './Split.module.css';

interface SplitProps {
  readonly direction: 'columns' | 'rows';
  /** What the line between the parts sets: “Width of the tier map”. */
  readonly label: string;
  /** Share 0 … 1 of the first part. */
  readonly share: number;
  readonly initial: number;
  readonly onShare: (share: number) => void;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

/** Neither part gets smaller than this share. */
const LEAST = 0.15;
const STEP = 0.02;

const within = (share: number): number => Math.min(1 - LEAST, Math.max(LEAST, share));

/** Two parts and a line between them, to be moved by pointer or arrow keys; double click or Enter puts it back. */
export function Split({ direction, label, share, initial, onShare, first, second }: SplitProps) {
  const columns = direction === 'columns';
  const template = `minmax(0, ${share}fr) 1px minmax(0, ${1 - share}fr)`;

  const drag = (event: PointerEvent): void => {
    const bounds = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!bounds) return;
    const at = columns ? (event.clientX - bounds.left) / bounds.width : (event.clientY - bounds.top) / bounds.height;
    onShare(within(at));
  };

  const press = (event: KeyboardEvent): void => {
    const [less, more] = columns ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const next =
      event.key === less
        ? within(share - STEP)
        : event.key === more
          ? within(share + STEP)
          : event.key === 'Enter'
            ? initial
            : null;
    if (next === null) return;
    event.preventDefault();
    onShare(next);
  };

  return (
    <div className={css['split']} style={columns ? { gridTemplateColumns: template } : { gridTemplateRows: template }}>
      <div className={css['part']}>{first}</div>
      <div
        role="separator"
        className={classes(css['line'], columns ? css['upright'] : css['level'])}
        tabIndex={0}
        aria-label={label}
        aria-orientation={columns ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(share * 100)}
        aria-valuemin={LEAST * 100}
        aria-valuemax={(1 - LEAST) * 100}
        {...dragProps(drag)}
        onDoubleClick={() => onShare(initial)}
        onKeyDown={press}
      />
      <div className={css['part']}>{second}</div>
    </div>
  );
}
