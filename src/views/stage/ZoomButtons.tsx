import { classes } from '../shared/classes.ts';
import { type ViewportControl, zoomStep } from './viewport-control.ts';
import { useSay } from '../shared/words-context.ts';
import css from './ZoomButtons.module.css';

interface Props {
  /** What they zoom: “Zoom of the plan”. */
  readonly label: string;
  readonly viewport: ViewportControl;
  /** Part of the picture is out of sight. */
  readonly zoomed: boolean;
  /** What “Fit” shows: “The whole chip (0)”. */
  readonly fitTitle: string;
  /** Where they stand, if not at the upper right. */
  readonly className?: string | undefined;
}

/** Zoom for those without a wheel. Shown while the drawing that they are in is pointed at. */
export function ZoomButtons({ label, viewport, zoomed, fitTitle, className }: Props) {
  const say = useSay();
  return (
    <div className={classes(css['zoom'], className)} role="group" aria-label={label}>
      <button type="button" onClick={() => zoomStep(viewport, 1)} title={say`Closer (+)`}>
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{say`Closer`}</span>
      </button>
      <button type="button" onClick={() => zoomStep(viewport, -1)} title={say`Farther (−)`} disabled={!zoomed}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{say`Farther`}</span>
      </button>
      {zoomed && (
        <button type="button" onClick={() => viewport.fit()} title={fitTitle}>
          {say`Fit`}
        </button>
      )}
    </div>
  );
}
