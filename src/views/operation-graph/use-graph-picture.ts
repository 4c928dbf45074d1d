import { useEffect, useRef } from 'react';
import type { CursorStore } from '../../state/cursor.ts';
import { reducedMotionQuery } from '../shared/use-media.ts';
import { useLatest } from '../stage/use-latest.ts';
import { pointedElsewhere } from './emphasis.ts';
import type { GraphPicture } from './graph-picture.ts';
import type { StageModel } from './stage-model.ts';

interface Shown {
  readonly model: StageModel;
  readonly cursor: CursorStore;
  readonly width: number;
  readonly height: number;
}

/** Keeps the picture at its model, size and time. `relaid` is called before a model with another layout is shown. */
export function useGraphPicture(
  picture: GraphPicture,
  { model, cursor, width, height }: Shown,
  relaid: (before: StageModel) => void,
): void {
  const shown = useRef(model);
  const whenRelaid = useLatest(relaid);

  useEffect(() => {
    picture.setTime(cursor.getState().time);
    return cursor.subscribe((state, before) => {
      if (state.time !== before.time) picture.setTime(state.time);
      if (state.hover !== before.hover) picture.setElsewhere(pointedElsewhere(shown.current, state.hover));
    });
  }, [picture, cursor]);

  useEffect(() => {
    picture.resize(width, height, model.roomy);
  }, [picture, width, height, model.roomy]);

  useEffect(() => {
    if (shown.current.layout !== model.layout) whenRelaid(shown.current);
    shown.current = model;
    picture.show(model, matchMedia(reducedMotionQuery).matches);
  }, [picture, model, whenRelaid]);
}
