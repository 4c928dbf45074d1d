import type { Callout } from '../../lesson/lesson.ts';
import css from './Lesson.module.css';
import { InlineProse } from './Prose.tsx';

interface Props {
  readonly callouts: readonly Callout[];
  readonly places: readonly number[];
}

/** The words of callouts for which the picture has no room but a number. */
export function Crowded({ callouts, places }: Props) {
  if (places.length === 0) return null;
  return (
    <ol className={css['crowded']}>
      {places.map((place) => (
        <li key={place} value={place + 1}>
          <strong>
            <InlineProse blocks={callouts[place]?.text ?? []} />
          </strong>{' '}
          <InlineProse blocks={callouts[place]?.note ?? []} />
        </li>
      ))}
    </ol>
  );
}
