import { type RefObject, useEffect } from 'react';
import { attachGestures, type Gestures } from './gestures.ts';
import { useLatest } from './use-latest.ts';

/** Gestures on an element that is there as long as the component is. What they mean may change with every render. */
export function useGestures<Hit>(element: RefObject<HTMLElement | SVGElement | null>, gestures: Gestures<Hit>): void {
  const latest = useLatest(() => gestures);
  useEffect(() => {
    if (element.current) return attachGestures(element.current, latest);
    return undefined;
  }, [element, latest]);
}
