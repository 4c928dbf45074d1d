import { type ReactNode, useContext, useId } from 'react';
import { t } from '../../base/language.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { selectStaleReason } from '../../state/stale.ts';
import { AloneContext } from './alone-context.ts';
import { classes } from './classes.ts';
import { useActions, useExplorerState } from './explorer-context.ts';
import { StaleTag } from './StaleTag.tsx';
import control from './Control.module.css';
import key from './Key.module.css';
import css from './ViewFrame.module.css';

const exportNames: Readonly<Record<ViewId, string>> = {
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
  const heading = useId();
  const actions = useActions();
  const alone = useContext(AloneContext);
  const full = useExplorerState((state) => state.view.fullscreen === view) && !alone;
  const outdated = useExplorerState(selectStaleReason);
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
            ← {t`All views`} <kbd className={classes(key['key'], key['after'])}>Esc</kbd>
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
            aria-label={exportNames[view]}
            onClick={() => actions.openDialog('export', { figure: view })}
          >
            {t`Export`}
          </button>
        )}
        {!full && !alone && (
          <button
            type="button"
            className={css['expand']}
            title={t`${title} on the full screen`}
            onClick={() => actions.toggleFullscreen(view)}
          >
            <span aria-hidden="true">⤢</span>
            <span className="visually-hidden">{t`${title} on the full screen`}</span>
          </button>
        )}
      </header>
      <div className={classes(css['body'], reason !== null && css['stale'])}>{children}</div>
    </section>
  );
}
