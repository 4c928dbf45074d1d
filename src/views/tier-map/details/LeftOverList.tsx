import { counted, exactFigure, plural } from '../../../base/format.ts';
import { leftOvers } from '../../../layout/tier-map/left-over.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import type { MappingFailure } from '../../../model/network.ts';
import { useTheme } from '../../shared/theme-context.ts';
import { rich } from '../../shared/rich.tsx';
import css from './LeftOverList.module.css';
import { mixTo } from '../../shared/swatch-colour.ts';
import { useSay } from '../../shared/words-context.ts';

/** More of these than find a line are told by their number. */
const MOST_SQUARES = 24;
const MOST_MATRICES = 40;

interface Props {
  readonly source: PlanSource;
  readonly failure: MappingFailure;
}

/** What found no tier, matrix by matrix, and what would help. */
export function LeftOverList({ source, failure }: Props) {
  const say = useSay();
  const theme = useTheme();
  const { first, firstPlaced, matrices, tiersByCount } = leftOvers(failure, source.scenario);
  const { tiersThatFit, tilesThatFit } = failure;
  const remedies = [
    ...(tiersThatFit === null ? [] : [say(counted(tiersThatFit, 'tier'))]),
    ...(tilesThatFit === null ? [] : [say(counted(tilesThatFit, 'tile'))]),
  ];
  return (
    // Scrolled with its own keys: nothing in it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={css['left']} tabIndex={0} aria-label={say`Left over`}>
      <p className={css['head']}>
        {rich(
          say`<0>▲ Left over</0> first not to fit: ${first.title}, after ${exactFigure(firstPlaced)} of its ${counted(first.chunks, 'chunk')}`,
          (words) => (
            <strong className={css['warn']}>{words}</strong>
          ),
        )}
      </p>
      <ul>
        {matrices.slice(0, MOST_MATRICES).map(({ title, role, missing }) => {
          const colour = theme.roles[role] ?? theme.ink3;
          return (
            <li key={title} className={css['matrix']}>
              <span className={css['name']}>{title}</span>
              <span className={css['squares']} aria-hidden="true">
                {Array.from({ length: Math.min(missing, MOST_SQUARES) }, (_, n) => (
                  <i key={n} style={{ background: mixTo(colour, theme.bg, 0.4), borderColor: colour }} />
                ))}
                {missing > MOST_SQUARES && '…'}
              </span>
              <span className={css['count']}>{say(counted(missing, 'chunk'))}</span>
            </li>
          );
        })}
        {matrices.length > MOST_MATRICES && (
          <li>{say(plural(matrices.length - MOST_MATRICES, 'and {n} more matrix', 'and {n} more matrices'))}</li>
        )}
      </ul>
      <dl>
        <div>
          <dt>
            {say`Tiers needed by count, ${counted(failure.tiersNeeded, 'chunk')} on ${counted(source.cells.tiles, 'tile')}`}
          </dt>
          <dd>{say(exactFigure(tiersByCount))}</dd>
        </div>
        <div>
          <dt>{say`Smallest change that works with this mapping`}</dt>
          <dd>
            <strong>
              {remedies.length === 0
                ? say`none within the limits`
                : remedies.reduce((one, other) => say`${one}, or ${other}##of two numbers`)}
            </strong>
          </dd>
        </div>
      </dl>
    </section>
  );
}
