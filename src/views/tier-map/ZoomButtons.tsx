import css from './PlanDrawing.module.css';

interface Props {
  /** Part of the chip is out of sight. */
  readonly zoomed: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}

const STEP = 0.6;

/** Zoom for those without a wheel. */
export function ZoomButtons({ zoomed, onZoom, onFit }: Props) {
  return (
    <div className={css['zoom']} role="group" aria-label="Zoom of the plan">
      <button type="button" onClick={() => onZoom(STEP)} title="Closer (+)">
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">Closer</span>
      </button>
      <button type="button" onClick={() => onZoom(1 / STEP)} title="Farther (−)" disabled={!zoomed}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">Farther</span>
      </button>
      {zoomed && (
        <button type="button" onClick={onFit} title="The whole chip (0)">
          Fit
        </button>
      )}
    </div>
  );
}
