import { t } from '../../base/language.ts';
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
    <div className={css['zoom']} role="group" aria-label={t`Zoom of the plan`}>
      <button type="button" onClick={() => onZoom(STEP)} title={t`Closer (+)`}>
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{t`Closer`}</span>
      </button>
      <button type="button" onClick={() => onZoom(1 / STEP)} title={t`Farther (−)`} disabled={!zoomed}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{t`Farther`}</span>
      </button>
      {zoomed && (
        <button type="button" onClick={onFit} title={t`The whole chip (0)`}>
          {t`Fit`}
        </button>
      )}
    </div>
  );
}
