import { type ReactNode, useMemo } from 'react';
import { exactFigure, exactText, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import { describeOp, type OpDescription } from '../../layout/describe-op.ts';
import { type Wait, waitOf } from '../../layout/waits.ts';
import type { Simulation } from '../../model/result.ts';
import { rich } from '../shared/rich.tsx';
import text from '../shared/Text.module.css';
import css from './Inspector.module.css';
import { SelectLink } from './SelectLink.tsx';
import { WaitStrip } from './WaitStrip.tsx';
import { useSay } from '../shared/words-context.ts';

/** Blockers that are named with a link. */
const NAMED = 3;

interface Props {
  readonly result: Simulation;
  readonly op: OpDescription;
}

/** How many MVMs a tile ran first; of which sequences, where there are several: “(4 of sequence 0, 3 of sequence 1)”. */
function ranFirst(result: Simulation, { blockers, bySequence }: Wait): Text {
  const ran = plural(blockers.length, '{n} MVM ran there first', '{n} MVMs ran there first');
  if (result.schedule.sequences === 1) return ran;
  const counts = [...bySequence]
    .toSorted(([a], [b]) => a - b)
    .slice(0, 4)
    .map(([sequence, count]) => t`${exactFigure(count)} of sequence ${sequence}##so many`);
  return t`${ran} (${listed(bySequence.size > 4 ? [...counts, '…'] : counts)})`;
}

function blockerName(result: Simulation, id: number): Text {
  const { title, sequence, token } = describeOp(result, id);
  if (result.schedule.sequences === 1) return token < 0 ? title : t`${title}, token ${token}`;
  return token < 0 ? t`${title} of sequence ${sequence}` : t`${title} of sequence ${sequence}, token ${token}`;
}

/** What ran first, link by link: “A, then B, then 4 more”. */
function Blockers({ result, ids }: { readonly result: Simulation; readonly ids: readonly number[] }) {
  const say = useSay();
  const named = ids.slice(0, NAMED).map((id): ReactNode => (
    <SelectLink key={id} to={{ kind: 'op', id }}>
      {say(blockerName(result, id))}
    </SelectLink>
  ));
  const chain = named.reduce((first, next) =>
    rich(
      say`<0/>, then <1/>`,
      () => first,
      () => next,
    ),
  );
  const more = ids.length - named.length;
  return more > 0 ? rich(say`<0/>, then ${exactFigure(more)} more`, () => chain) : chain;
}

/** The rule by which a tile or a pool chose others first. */
function rule(result: Simulation, op: OpDescription): Text {
  if (op.chunk && !result.scenario.accelerator.oneTierAtATime)
    return t`A tile that computes on several tiers starts the next ones when all are done.`;
  if (op.kind === 'mha') return t`The lower sequence goes first, then the earlier arrival.`;
  return t`The lower sequence goes first, then the lower token, then the earlier arrival.`;
}

/** What an op waited for between ready and start, in a sentence with links to what kept it. */
export function OpWait({ result, op }: Props) {
  const say = useSay();
  const wait = useMemo(() => waitOf(result, op.id), [result, op.id]);
  if (wait.time === 0) return <p className={css['wait']}>{say`Started as soon as its inputs were there.`}</p>;
  const waited = () => <strong className={text['accent']}>{say(exactText(wait.time, 'ns'))}</strong>;
  const blockers = () =>
    wait.blockers.length > 0 ? <Blockers result={result} ids={wait.blockers} /> : say`another op`;
  if (op.chunk)
    return (
      <>
        <WaitStrip result={result} id={op.id} wait={wait} />
        <p className={css['wait']}>
          {rich(
            say`Waited <0/> for tile ${op.chunk.tile}: ${ranFirst(result, wait)}, <1/>. ${rule(result, op)}`,
            waited,
            blockers,
          )}
        </p>
      </>
    );
  const unit = op.unit ?? 0;
  return (
    <p className={css['wait']}>
      {rich(
        op.kind === 'mha'
          ? say`Waited <0/> for a free MHA unit: all were busy until MHA unit ${unit} was done with <1/>. ${rule(result, op)}`
          : say`Waited <0/> for a free digital unit: all were busy until digital unit ${unit} was done with <1/>. ${rule(result, op)}`,
        waited,
        blockers,
      )}
    </p>
  );
}
