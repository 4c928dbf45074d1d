import { exactFigure } from '../../base/format.ts';
import { describeOp } from '../../layout/describe-op.ts';
import { endTime, readyTime, startTime } from '../../layout/schedule-times.ts';
import type { Simulation } from '../../model/result.ts';
import { Facts } from './Facts.tsx';
import css from './Inspector.module.css';
import { FollowButtons } from './FollowButtons.tsx';
import { PageHead } from './PageHead.tsx';
import { SelectLink } from './SelectLink.tsx';

interface SegmentPageProps {
  readonly result: Simulation;
  readonly segment: number;
  readonly sequence: number;
}

/** A block of the operation graph: all ops of one place in the network, for one token. */
export function SegmentPage({ result, segment, sequence }: SegmentPageProps) {
  const { graph, schedule } = result;
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
  const title = op.title.replace(/^MVM /, '');
  return (
    <>
      <PageHead title={title} note={`${exactFigure(end - first)} ops`} role={op.role} expert={op.expert}>
        {schedule.sequences > 1 && `sequence ${sequence} · `}
        {op.step < 0 ? 'encoder' : `step ${op.step}`}
        {op.token >= 0 && ` · token ${op.token}`}
      </PageHead>
      <Facts
        facts={[
          { label: 'First ready', figure: exactFigure(ready), unit: 'ns' },
          { label: 'Last done', figure: exactFigure(done), unit: 'ns' },
          { label: 'Mean wait', figure: exactFigure(Math.round(waits / (end - first))), unit: 'ns' },
        ]}
      />
      <FollowButtons result={result} segment={segment} sequence={sequence} />
      <p className={css['neighbours']}>
        <span className={css['verb']}>first op</span> <SelectLink to={{ kind: 'op', id: op.id }}>{op.title}</SelectLink>
      </p>
    </>
  );
}
