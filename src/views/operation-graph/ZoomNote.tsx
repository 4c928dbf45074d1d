import { useEffect, useState } from 'react';
import { fixedFigure } from '../../base/format.ts';
import { t } from '../../base/language.ts';
import css from './ZoomNote.module.css';
import type { GraphStage } from './graph-stage.ts';

/** Says how far one has zoomed in, and leads back; there only while it is so. */
export function ZoomNote({ stage }: { readonly stage: GraphStage | null }) {
  const [zoom, setZoom] = useState(1);
  useEffect(() => stage?.watch(({ viewport }) => setZoom(Math.round(viewport.zoom * 10) / 10)), [stage]);
  if (zoom <= 1 || !stage) return null;
  return (
    <button type="button" className={css['fit']} onClick={() => stage.fit()}>
      {t`${fixedFigure(zoom, 1)} × · show all`}
    </button>
  );
}
