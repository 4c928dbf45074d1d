import { useEffect, useState } from 'react';
import { fixedFigure } from '../../base/format.ts';
import css from './ZoomNote.module.css';
import type { GraphPicture } from './graph-picture.ts';
import { graphViewport } from './pan-and-zoom/graph-viewport.ts';
import { useSay } from '../shared/words-context.ts';

/** Says how far one has zoomed in, and leads back; there only while it is so. */
export function ZoomNote({ picture }: { readonly picture: GraphPicture }) {
  const say = useSay();
  const [zoom, setZoom] = useState(1);
  useEffect(() => picture.watch(({ viewport }) => setZoom(Math.round(viewport.zoom * 10) / 10)), [picture]);
  if (zoom <= 1) return null;
  return (
    <button type="button" className={css['fit']} onClick={() => graphViewport(picture).fit()}>
      {say`${fixedFigure(zoom, 1)} × · show all`}
    </button>
  );
}
