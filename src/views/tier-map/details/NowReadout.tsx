import { useRef } from 'react';
import { engineeringText, exactFigure, timeUnits } from '../../../base/format.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import { phoneQuery, useMedia } from '../../shared/use-media.ts';
import css from '../TierMapView.module.css';
import { useNow } from './use-now.ts';
import { useSay } from '../../shared/words-context.ts';

/** “24 running ○ 170 waiting” at the time cursor. Written into the element, since it changes with every frame. */
export function NowReadout({ source }: { readonly source: PlanSource }) {
  const say = useSay();
  const phone = useMedia(phoneQuery);
  const element = useRef<HTMLSpanElement>(null);
  useNow(source, (now, time) => {
    if (!element.current) return;
    const [running, waiting] = [say(exactFigure(now.running)), say(exactFigure(now.waiting))];
    element.current.textContent = phone
      ? say`${running} run ○ ${waiting} wait`
      : say`${running} running ○ ${waiting} waiting`;
    const [busy, all] = [say(exactFigure(now.runningTiles)), say(exactFigure(source.cells.tiles))];
    element.current.title = say`At ${engineeringText(time, timeUnits)}: ${busy} of ${all} tiles compute`;
  });

  return <span ref={element} id="tier-map-now" className={css['now']} />;
}
