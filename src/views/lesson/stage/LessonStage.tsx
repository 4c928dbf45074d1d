import { useMemo, useRef, useState } from 'react';
import type { Setting } from '../../../lesson/evaluate.ts';
import type { Lesson, Scene, StageKind } from '../../../lesson/lesson.ts';
import type { ViewId } from '../../../state/explorer-state.ts';
import { sameRun } from '../../../state/scenario-path.ts';
import { useResult } from '../../shared/run-context.tsx';
import { ProjectionContext } from '../../stage/projection.ts';
import { ProjectionHolder } from './projection-holder.ts';
import css from './Stage.module.css';
import { StageCallouts } from './StageCallouts.tsx';
import { StageChart } from './StageChart.tsx';
import type { StageHost } from './stage-context.ts';
import type { StageGuess } from './stage-guess.ts';

const views: Readonly<Record<Exclude<StageKind, 'chart'>, ViewId>> = {
  skyline: 'tierMap',
  tower: 'tierMap',
  map: 'tierMap',
  timeline: 'timeline',
  graph: 'operationGraph',
};

interface Props {
  readonly lesson: Lesson;
  readonly scene: Scene;
  readonly ask: Setting['ask'];
  /** The question of the step is open. */
  readonly asking: boolean;
  readonly guess: StageGuess | null;
  readonly host: StageHost;
  readonly onCrowded: (places: readonly number[]) => void;
}

/** The large picture of a step, and the words that point into it. */
export function LessonStage({ lesson, scene, ask, asking, guess, host, onCrowded }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [holder] = useState(() => new ProjectionHolder(host.projections));
  const setting = useMemo<Setting>(() => ({ ask, current: scene.show }), [ask, scene]);
  const result = useResult();
  const scenario = lesson.scenarios.get(scene.show);
  // Until the run of the scene is there, the picture is that of the run before, and nothing points into it.
  const simulation = result && scenario && sameRun(result.scenario, scenario) ? result : null;
  const { stage, chart, callouts } = scene;
  const isChart = stage === 'chart' && chart !== null;
  return (
    <div ref={frame} className={css['stage']} data-stage={stage}>
      <ProjectionContext value={holder.follow}>
        {isChart ? (
          <StageChart key={chart.line} {...{ chart, lesson, asking, guess, holder }} />
        ) : (
          host.picture(views[stage === 'chart' ? 'map' : stage], stage === 'tower')
        )}
      </ProjectionContext>
      {callouts.length > 0 && (
        <StageCallouts
          key={scene.line}
          {...{ callouts, setting, holder, onCrowded }}
          simulation={isChart ? null : simulation}
          stage={frame}
        />
      )}
    </div>
  );
}
