import 'driver.js/dist/driver.css';
import { driver } from 'driver.js';
import { useEffect, useRef } from 'react';
import { declineTour } from '../../state/first-visit.ts';
import { browserStorage } from '../../state/keep.ts';
import { useActions } from '../shared/explorer-context.ts';
import { stops } from './stops.ts';
import css from './Tour.module.css';
import { useSay } from '../shared/words-context.ts';

const visible = (selector: string): boolean => document.querySelector(selector)?.checkVisibility() === true;

/** Leads over the page, stop by stop, while it is mounted. Once taken or declined, it is not offered again. */
export function Tour() {
  const say = useSay();
  const actions = useActions();
  /** The stop that is on, where it goes on in another language. */
  const at = useRef(0);
  useEffect(() => {
    let ours = false;
    const tour = driver({
      // While it moves from stop to stop it would not listen to keys.
      animate: false,
      showProgress: true,
      progressText: say`${'{{current}}'} of ${'{{total}}'}`,
      nextBtnText: say`Next`,
      prevBtnText: say`Back`,
      doneBtnText: say`Done`,
      overlayOpacity: 0.35,
      stagePadding: 2,
      stageRadius: 3,
      popoverClass: css['stop'] ?? '',
      steps: stops
        .filter(({ selector }) => visible(selector))
        .map(({ selector, title, text }) => ({
          element: selector,
          popover: { title: say(title), description: say(text) },
        })),
      onPopoverRender: ({ closeButton }) => closeButton.setAttribute('aria-label', say`Close`),
      onDestroyed: () => {
        declineTour(browserStorage());
        if (!ours) actions.closeDialog();
      },
      onHighlighted: () => {
        at.current = tour.getActiveIndex() ?? 0;
      },
    });
    tour.drive(at.current);
    return () => {
      ours = true;
      tour.destroy();
    };
  }, [actions, say]);
  return null;
}
