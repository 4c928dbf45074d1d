import { type RefObject, useEffect, useRef } from 'react';
import type { PlacedCallout, Point } from '../../../layout/callouts/place-callouts.ts';
import type { Setting } from '../../../lesson/evaluate.ts';
import type { Callout } from '../../../lesson/lesson.ts';
import type { Simulation } from '../../../model/result.ts';
import { FrameTask } from '../../stage/frames.ts';
import { useLatest } from '../../stage/use-latest.ts';
import { InlineProse } from '../Prose.tsx';
import { CalloutFrame, type CalloutParts } from './callout-frame.ts';
import type { ProjectionHolder } from './projection-holder.ts';
import css from './Stage.module.css';
import { useAnchors } from './use-anchors.ts';

interface Props {
  readonly callouts: readonly Callout[];
  readonly setting: Setting;
  /** The run that is drawn; null while it is another than that of the callouts. */
  readonly simulation: Simulation | null;
  readonly holder: ProjectionHolder;
  readonly stage: RefObject<HTMLElement | null>;
  /** Which callouts have no room in the picture, by their places in the list. */
  readonly onCrowded: (places: readonly number[]) => void;
}

const pathOf = (line: readonly Point[]): string =>
  line.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** Shows a callout where it was placed: words and line, or a number at the anchor, or nothing. */
function show({ words, line, dot }: CalloutParts, placed: PlacedCallout | null): void {
  const isWords = placed?.kind === 'words';
  words.dataset['placed'] = placed?.kind ?? 'gone';
  line.setAttribute('d', isWords ? pathOf(placed.line) : '');
  const at = placed === null ? undefined : isWords ? placed.line[0] : placed.at;
  dot.setAttribute('visibility', at && !(isWords && placed.outside) ? 'visible' : 'hidden');
  line.toggleAttribute('data-outside', isWords && placed.outside);
  if (!at) return;
  dot.setAttribute('cx', String(at.x));
  dot.setAttribute('cy', String(at.y));
  const corner = isWords ? placed.box : at;
  words.style.transform = `translate(${corner.x}px, ${corner.y}px)`;
  words.dataset['end'] = String(isWords && (placed.line.at(-1)?.x ?? 0) > placed.box.x + placed.box.width / 2);
}

/** Words that point into the picture and follow it. */
export function StageCallouts({ callouts, setting, simulation, holder, stage, onCrowded }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const parts = useRef<(CalloutParts | null)[]>([]);
  const locates = useAnchors(callouts, setting, simulation);
  const crowded = useRef('');
  const tell = useLatest(onCrowded);
  const current = useLatest(() => locates);

  useEffect(() => {
    const [box, over] = [stage.current, layer.current];
    if (!box || !over) return undefined;
    const frame = new CalloutFrame(box, over);
    const task = new FrameTask(() => {
      const list = parts.current.filter((part) => part !== null);
      const placed = frame.place(holder.shown, current(), list);
      placed?.forEach((one, i) => list[i] && show(list[i], one));
      if (placed) {
        const numbered = placed.flatMap((one, i) => (one?.kind === 'number' ? [i] : []));
        if (crowded.current !== numbered.join()) {
          crowded.current = numbered.join();
          tell(numbered);
        }
      }
      task.ask();
    });
    task.ask();
    return () => task.cancel();
  }, [holder, stage, current, tell, callouts]);

  const take = (i: number) => (words: HTMLDivElement | null) => {
    const marks = layer.current?.querySelectorAll('g')[i];
    const [line, dot] = [marks?.querySelector('path'), marks?.querySelector('circle')];
    parts.current[i] = words && line && dot ? { words, line, dot } : null;
  };
  return (
    <div ref={layer} className={css['callouts']}>
      <svg aria-hidden="true">
        {callouts.map((_, i) => (
          // Callouts never change their order.
          // oxlint-disable-next-line react/no-array-index-key
          <g key={i}>
            <path />
            <circle r="4" visibility="hidden" />
          </g>
        ))}
      </svg>
      {callouts.map(({ text, note }, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} ref={take(i)} className={css['callout']} data-placed="gone" data-number={i + 1}>
          <strong>
            <InlineProse blocks={text} />
          </strong>
          {note && (
            <small>
              <InlineProse blocks={note} />
            </small>
          )}
        </div>
      ))}
    </div>
  );
}
