import { useCallback, useEffect, useRef } from 'react';
import type { Text } from '../../base/text.ts';
import { evaluate, type Setting } from '../../lesson/evaluate.ts';
import type { Lesson, Scene, StageKind } from '../../lesson/lesson.ts';
import type { ViewRecord } from '../../state/view-record.ts';
import { sameRun } from '../../state/scenario-path.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';

/** What a view has to be set to for the picture of a step, in the words of a view record. */
const stageViews: Readonly<Record<StageKind, ViewRecord>> = {
  skyline: { drawing: 'skyline' },
  tower: { drawing: 'skyline' },
  map: { drawing: 'plan' },
  timeline: { tab: 'time' },
  graph: { tab: 'graph' },
  chart: {},
};

/** Puts a scene on the screen as one step of the history; the latest wins. */
export function useScene(lesson: Lesson, ask: Setting['ask']): (scene: Scene, name: Text) => void {
  const actions = useActions();
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );
  return useCallback(
    (scene, name) => {
      const mine = ++latest.current;
      const open = async () => {
        const scenario = lesson.scenarios.get(scene.show);
        if (scenario === undefined) return;
        const at = scene.at && (await evaluate(scene.at.expression, { ask, current: scene.show }));
        if (latest.current !== mine) return;
        const time = at?.ok && typeof at.value === 'number' ? { time: at.value } : {};
        const select = scene.select === null ? {} : { select: scene.select };
        actions.openPlace({
          scenario,
          presetId: '',
          view: { ...stageViews[scene.stage], ...scene.view, ...select, ...time },
          name,
        });
      };
      void open();
    },
    [actions, ask, lesson],
  );
}

/** True if another scenario than the scene's is being edited. */
export function useAway(lesson: Lesson, scene: Scene): boolean {
  const scenario = lesson.scenarios.get(scene.show);
  return useExplorerState((state) => scenario !== undefined && !sameRun(state.edit.scenario, scenario));
}
