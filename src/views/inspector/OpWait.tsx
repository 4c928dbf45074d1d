import { useMemo } from 'react';
import { counted, exactText } from '../../base/format.ts';
import { describeOp, type OpDescription } from '../../layout/describe-op.ts';
import { type Wait, waitOf } from '../../layout/waits.ts';
import type { Simulation } from '../../model/result.ts';
import css from './Inspector.module.css';
import { SelectLink } from './SelectLink.tsx';
import { WaitStrip } from './WaitStrip.tsx';

/** Blockers that are named with a link. */
const NAMED = 3;

interface Props {
  readonly result: Simulation;
  readonly op: OpDescription;
}

/** “4 of sequence 0, 3 of sequence 1”; nothing where there is one sequence. */
const sequencesText = (result: Simulation, { bySequence }: Wait): string =>
  result.schedule.sequences === 1
    ? ''
    : ` (${[...bySequence]
        .toSorted(([a], [b]) => a - b)
        .slice(0, 4)
        .map(([sequence, count]) => `${count} of sequence ${sequence}`)
        .join(', ')}${bySequence.size > 4 ? ', …' : ''})`;

function BlockerLink({ result, id }: { readonly result: Simulation; readonly id: number }) {
  const { title, sequence, token } = describeOp(result, id);
  const of = result.schedule.sequences > 1 ? ` of sequence ${sequence}` : '';
  return (
    <SelectLink to={{ kind: 'op', id }}>
      {title}
      {of}
      {token >= 0 && `, token ${token}`}
    </SelectLink>
  );
}

/** The rule by which a tile or a pool chose others first. */
function rule(result: Simulation, op: OpDescription): string {
  if (op.chunk && !result.scenario.accelerator.oneTierAtATime)
    return 'A tile that computes on several tiers starts the next ones when all are done.';
  if (op.kind === 'mha') return 'The lower sequence goes first, then the earlier arrival.';
  return 'The lower sequence goes first, then the lower token, then the earlier arrival.';
}

/** What an op waited for between ready and start, in a sentence with links to what kept it. */
export function OpWait({ result, op }: Props) {
  const wait = useMemo(() => waitOf(result, op.id), [result, op.id]);
  if (wait.time === 0) return <p className={css['wait']}>Started as soon as its inputs were there.</p>;
  const waited = <strong className={css['accent']}>{exactText(wait.time, 'ns')}</strong>;
  const named = wait.blockers.slice(0, NAMED);
  const others = wait.blockers.length - named.length;
  const links = named.map((id, at) => (
    <span key={id}>
      {at > 0 && ', then '}
      <BlockerLink result={result} id={id} />
    </span>
  ));
  if (op.chunk)
    return (
      <>
        <WaitStrip result={result} id={op.id} wait={wait} />
        <p className={css['wait']}>
          Waited {waited} for tile {op.chunk.tile}: {counted(wait.blockers.length, 'MVM')} ran there first
          {sequencesText(result, wait)}, {links}
          {others > 0 && `, then ${others} more`}. {rule(result, op)}
        </p>
      </>
    );
  const pool = op.kind === 'mha' ? 'MHA' : 'digital';
  return (
    <p className={css['wait']}>
      Waited {waited} for a free {pool} unit: all were busy until {pool} unit {op.unit} was done with{' '}
      {links.length > 0 ? links : 'another op'}. {rule(result, op)}
    </p>
  );
}
