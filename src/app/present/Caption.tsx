import { useCallback, useMemo } from 'react';
import { engineeringText, quantityText, timeUnits } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import { nowWords } from '../../layout/now-words.ts';
import { emptyInstant, readInstant } from '../../layout/tier-map/chip-instant.ts';
import { tileActivity } from '../../layout/tier-map/tile-activity.ts';
import type { Simulation } from '../../model/result.ts';
import { keyFigures } from '../../views/summary/key-figures.ts';
import { useCursor } from '../../views/shared/explorer-context.ts';
import { useFollowing, useTakeAlong } from '../../views/transport/use-following.ts';
import { useSentence } from '../../views/transport/use-sentence.ts';
import css from './PresenterPage.module.css';
import type { Steps } from './steps.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** What goes on at a time, in words; the same function for the same run. */
function useNowWords(result: Simulation): (time: number) => Text {
  const now = useMemo(() => emptyInstant(result.scenario.accelerator.tiles), [result]);
  const used = useMemo(() => result.mapping.tiersUsed.filter((tiers) => tiers > 0).length, [result]);
  return useCallback(
    (time: number) => {
      readInstant(result, tileActivity(result), time, now);
      return nowWords(result, now, used);
    },
    [result, now, used],
  );
}

interface Props {
  readonly result: Simulation;
  readonly steps: Steps;
}

/** What there is to see, and the key figures, in large type: what is followed comes first, then the step, then the moment. */
export function Caption({ result, steps }: Props) {
  const say = useSay();
  const following = useFollowing();
  useTakeAlong(following);
  const ofNow = useNowWords(result);
  const { shown, said } = useSentence(following?.words ?? ofNow);
  const isStep = following === null && steps.caption !== null;
  return (
    <section className={css['caption']} aria-label={say`Caption`}>
      {/* A long text is scrolled, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css['words']} tabIndex={0} role="group" aria-label={say`Caption`}>
        {isStep ? steps.caption : <p>{shown}</p>}
      </div>
      <p className="visually-hidden" role="status">
        {isStep ? '' : said}
      </p>
      <KeyFigures result={result} />
    </section>
  );
}

function KeyFigures({ result }: { readonly result: Simulation }) {
  const say = useSay();
  const time = useCursor((state) => say(engineeringText(state.time, timeUnits)));
  const [length, energy] = keyFigures(result);
  return (
    <dl className={css['figures']}>
      <div>
        <dt>t</dt>
        <dd className={css['now']}>{time}</dd>
      </div>
      {length && (
        <div>
          <dt>{say`of##the execution time`}</dt>
          <dd>{say(quantityText(length.shown))}</dd>
        </div>
      )}
      {energy && (
        <div>
          <dt>{say`Energy`}</dt>
          <dd>{say(quantityText(energy.shown))}</dd>
        </div>
      )}
    </dl>
  );
}
