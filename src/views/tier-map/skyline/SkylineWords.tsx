import { useRef } from 'react';
import { counted, exactFigure, exactText, plural } from '../../../base/format.ts';
import { t } from '../../../base/text.ts';
import { english } from '../../../base/words.ts';
import { inSentences } from '../../../base/lists.ts';
import { flightsAt, transfersOf } from '../../../layout/skyline/transfers.ts';
import { cellFacts, tileFacts } from '../../../layout/tier-map/cell-facts.ts';
import type { PlanTarget } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import { classes } from '../../shared/classes.ts';
import css from './SkylineDrawing.module.css';
import { skylineSubtitle, skylineTitle } from './skyline-words.ts';
import { useNow } from '../details/use-now.ts';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly source: PlanSource;
  readonly pointed: PlanTarget;
  readonly large: boolean;
  /** The city is behind the words, and not only the sky. */
  readonly zoomed: boolean;
  /** Tiers that share a band; 1 = every floor is drawn. */
  readonly perBand: number;
}

/** Title, figures of the moment, and the readout of what is pointed at, over the sky. */
export function SkylineWords({ source, pointed, large, zoomed, perBand }: Props) {
  const say = useSay();
  const line = useRef<HTMLParagraphElement>(null);

  useNow(source, (now, time, { simulation }) => {
    // The line is there in the large picture only.
    if (!line.current) return;
    const { count } = flightsAt(simulation, time, 0);
    line.current.textContent = [
      say`${exactFigure(now.runningTiles)} of ${counted(source.cells.tiles, 'tower')} computing`,
      say(plural(now.waiting, '{n} MVM waiting', '{n} MVMs waiting')),
      say(plural(count, '{n} vector on the way', '{n} vectors on the way')),
    ].join(' · ');
  });

  const facts =
    pointed &&
    (pointed.kind === 'cell' ? cellFacts(source, pointed.tile, pointed.tier) : tileFacts(source, pointed.tile));
  const latency = source.run ? transfersOf(source.run.simulation.graph).latency : 0;
  return (
    <>
      {large && (
        <div className={classes(css['title'], zoomed && css['onCity'])}>
          <h3>{say(skylineTitle(source))}</h3>
          <p className={css['sub']}>
            {say(
              inSentences(
                skylineSubtitle(source),
                perBand > 1
                  ? t`Floors are lower than a pixel row: a band shows what most of ${perBand} tiers hold.`
                  : '',
              ),
            )}
          </p>
          <p ref={line} />
        </div>
      )}
      {large && (
        <p className={classes(css['foot'], zoomed && css['onCity'])}>
          {say(
            inSentences(
              latency > 0
                ? t`Every transfer takes ${exactText(latency, 'ns')}, near or far.`
                : t`Moving a vector takes no time here.`,
              t`Streets show who talks to whom, not wires.`,
              t`Digital units are a pool, drawn first free first.`,
            ),
          )}
        </p>
      )}
      {facts && (
        <div className={css['readout']} data-readout={pointed.kind} data-tile={pointed.tile} role="status">
          <strong>{say(facts.title)}</strong> {say(facts.title) === say(facts.place) ? '' : say(facts.place)}
          <ul>
            {facts.facts.map(({ name, value }) => (
              <li key={english(name)}>
                {say(name)} {say(value)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
