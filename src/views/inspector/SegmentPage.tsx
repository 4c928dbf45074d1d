import { counted, exactFigure } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import { describeOp } from '../../layout/describe-op.ts';
import { endTime, readyTime, startTime } from '../../layout/schedule-times.ts';
import type { Simulation } from '../../model/result.ts';
import { Facts } from './Facts.tsx';
import { FollowButtons } from './FollowButtons.tsx';
import { LinkList } from './LinkList.tsx';
import { PageHead } from './PageHead.tsx';
import { runPlace } from './place-words.ts';
import { SelectLink } from './SelectLink.tsx';
import { useSay } from '../shared/words-context.ts';

interface SegmentPageProps {
  readonly result: Simulation;
  readonly segment: number;
  readonly sequence: number;
}

/** A block of the operation graph: all ops of one place in the network, for one token. */
export function SegmentPage({ result, segment, sequence }: SegmentPageProps) {
  const say = useSay();
  const { graph } = result;
  const first = graph.segments.start[segment];
  const end = graph.segments.start[segment + 1];
  if (first === undefined || end === undefined) return null;

  const offset = sequence * graph.ops;
  let ready = Number.POSITIVE_INFINITY;
  let done = 0;
  let waits = 0;
  for (let id = offset + first; id < offset + end; id++) {
    ready = Math.min(ready, readyTime(result, id));
    done = Math.max(done, endTime(result, id));
    waits += startTime(result, id) - readyTime(result, id);
  }
  const op = describeOp(result, offset + first);
  const title = say(op.title).replace(/^MVM /, '');
  return (
    <>
      <PageHead title={title} note={say(counted(end - first, 'op'))} role={op.role} expert={op.expert}>
        {say(runPlace(result, op))}
      </PageHead>
      <Facts
        facts={[
          { label: t`First ready`, figure: exactFigure(ready), unit: 'ns' },
          { label: t`Last done`, figure: exactFigure(done), unit: 'ns' },
          { label: t`Mean wait`, figure: exactFigure(Math.round(waits / (end - first))), unit: 'ns' },
        ]}
      />
      <FollowButtons result={result} segment={segment} sequence={sequence} />
      <LinkList
        verb={say`first op`}
        links={[{ id: op.id, link: <SelectLink to={{ kind: 'op', id: op.id }}>{say(op.title)}</SelectLink> }]}
        more={0}
      />
    </>
  );
}
