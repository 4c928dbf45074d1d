import { type ReactNode, useContext, useId } from 'react';
import { t, type Text } from '../../base/text.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { AloneContext } from './alone-context.ts';
import { classes } from './classes.ts';
import { useActions, useExplorerState } from './explorer-context.ts';
import { useStaleReason } from './run-context.tsx';
import { StaleTag } from './StaleTag.tsx';
import control from './Control.module.css';
import key from './Key.module.css';
import css from './ViewFrame.module.css';
import { useSay } from './words-context.ts';

const exportNames: Readonly<Record<ViewId, Text>> = {
  tierMap: t`Export the tier map`,
  operationGraph: t`Export the operation graph`,
  timeline: t`Export the timeline`,
};

interface ViewFrameProps {
  readonly view: ViewId;
  /** Name of the region and its heading: “Tier map”. */
  readonly title: string;
  /** What is shown of what, in few words beside the title. */
  readonly subtitle?: ReactNode;
  /** Readouts and controls at the right of the head. */
  readonly tools?: ReactNode;
  /** The picture is that of the scenario as it stands, though its result is not: what did fit of a network that does not. */
  readonly current?: boolean;
  readonly children: ReactNode;
}

/**
 * What the three views have in common: the named region, the head, filling the screen and coming back, and the marks of an
 * outdated picture. A view renders it around its drawing, so that the head is the view's own.
 */
export function ViewFrame({ view, title, subtitle, tools, current = false, children }: ViewFrameProps) {
  const say = useSay();
  const heading = useId();
  const actions = useActions();
  const alone = useContext(AloneContext);
  const full = useExplorerState((state) => state.view.fullscreen === view) && !alone;
  const outdated = useStaleReason();
  const reason = current ? null : outdated;

  return (
    <section className={classes(css['frame'], full && css['full'])} aria-labelledby={heading} data-view={view}>
      <header className={css['head']}>
        {full && (
          <button
            type="button"
            className={classes(control['soft'], css['back'])}
            onClick={() => actions.toggleFullscreen(view)}
          >
            ← {say`All views`} <kbd className={classes(key['key'], key['after'])}>Esc</kbd>
          </button>
        )}
        <h2 id={heading} className={css['title']}>
          {title}
        </h2>
        {subtitle !== undefined && <p className={css['subtitle']}>{subtitle}</p>}
        {reason !== null && <StaleTag reason={reason} />}
        <div className={css['tools']}>{tools}</div>
        {full && (
          <button
            type="button"
            className={classes(control['soft'], css['export'])}
            aria-label={say(exportNames[view])}
            onClick={() => actions.openDialog('export', { figure: view })}
          >
            {say`Export`}
          </button>
        )}
        {!full && !alone && (
          <button
            type="button"
            className={css['expand']}
            title={say`${title} on the full screen`}
            onClick={() => actions.toggleFullscreen(view)}
          >
            <span aria-hidden="true">⤢</span>
            <span className="visually-hidden">{say`${title} on the full screen`}</span>
          </button>
        )}
      </header>
      <div className={classes(css['body'], reason !== null && css['stale'])}>{children}</div>
    </section>
  );
}
