import { useEffect, useRef } from 'react';
import { watchPointer } from '../../views/stage/page-pointer.ts';
import css from './PresenterPage.module.css';

/** Where the mouse was last, so that the ring is there at once. */
let last = { x: -200, y: -200 };
watchPointer((x, y) => (last = { x, y }));

/** A ring that goes with the mouse, large enough to be seen from the last row. Moved without React. */
export function LaserPointer() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = (): void => {
      if (ring.current) ring.current.style.transform = `translate(${last.x}px, ${last.y}px)`;
    };
    place();
    return watchPointer(place);
  }, []);
  return <div ref={ring} className={css['pointer']} data-testid="pointer" aria-hidden="true" />;
}
