import { useMemo, useState } from 'react';
import type { GraphHit } from '../../layout/operation-graph/hit-test.ts';
import type { CursorStore } from '../../state/cursor.ts';
import { useActions, useExplorer } from '../shared/explorer-context.ts';
import { phoneQuery } from '../shared/use-media.ts';
import { useProjection } from '../stage/projection.ts';
import type { Place } from '../stage/spaces.ts';
import { StageCanvas } from '../stage/StageCanvas.tsx';
import { toggled } from './cell-actions.ts';
import type { GraphInput } from './graph-projection.ts';
import css from './GraphCanvas.module.css';
import { graphGestures } from './pan-and-zoom/graph-gestures.ts';
import { graphKey } from './pan-and-zoom/graph-keys.ts';
import type { GraphPicture } from './graph-picture.ts';
import { hoverOf, pressOf } from './pan-and-zoom/graph-press.ts';
import { GraphTip } from './GraphTip.tsx';
import { graphViewport } from './pan-and-zoom/graph-viewport.ts';
import { type Readout, readout } from './readout.ts';
import type { StageModel } from './stage-model.ts';
import { useGraphFocus } from './pan-and-zoom/use-graph-focus.ts';
import { useGraphPicture } from './use-graph-picture.ts';
import { ZoomNote } from './ZoomNote.tsx';
import { useSay } from '../shared/words-context.ts';

export interface GraphCanvasProps {
  readonly picture: GraphPicture;
  readonly model: StageModel;
  /** Time cursor and what is pointed at. */
  readonly cursor: CursorStore;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

interface Pointed {
  readonly readout: Readout;
  readonly at: Place;
  /** By keyboard: to be read out. */
  readonly spoken: boolean;
}

/** The drawing itself, and what is said of what is pointed at. */
export function GraphCanvas({ picture, model, cursor, width, height, label }: GraphCanvasProps) {
  const say = useSay();
  const { store } = useExplorer();
  const actions = useActions();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  // Ids of a run under way mean nothing in the result that is selected from.
  const isComplete = model.computed === null;

  const point = (hit: GraphHit, at: Place, spoken: boolean): void => {
    const words = readout(model, hit, cursor.getState().time);
    if (isComplete) actions.hover(hoverOf(model, hit));
    setPointed(words && { readout: words, at, spoken });
  };
  useProjection('graph', { picture, model } satisfies GraphInput);
  const focus = useGraphFocus(picture, model, (hit, at) => point(hit, at, true));
  useGraphPicture(picture, { model, cursor, width, height }, (before) => {
    focus.carry(before, model);
    picture.setHover(null);
    setPointed((last) => (last?.spoken ? last : null));
  });

  const toggle = (key: string, beside: boolean): void =>
    actions.setView({ graphExpanded: toggled(store.getState().view.graphExpanded, key, beside) });
  const press = (hit: GraphHit, beside: boolean): void => {
    const { selection, toggle: key, focus: stays } = pressOf(model, hit);
    if (stays) focus.set(hit);
    if (selection && isComplete) actions.select(selection);
    if (key !== null) toggle(key, beside && hit?.kind === 'cell');
  };

  const gestures = graphGestures(
    picture,
    graphViewport(picture, () => focus.current()),
    {
      point: (hit, at) => point(hit, at, false),
      press,
    },
  );
  const withTip = useMemo(() => pointed && !matchMedia(phoneQuery).matches, [pointed]);
  return (
    <div className={css['stage']} style={{ width, height }}>
      <StageCanvas
        stage={picture.stage}
        label={label}
        control={{
          kind: say`operation graph`,
          gestures,
          onKey: (event) => graphKey(event, { model, focus, press, toggle }),
          onFocus(byKeyboard) {
            if (byKeyboard) focus.moveTo(focus.current() ?? { kind: 'cell', cell: 0 });
          },
          onBlur() {
            picture.setFocus(null);
            setPointed(null);
            actions.hover(null);
          },
        }}
      />
      {pointed && withTip && <GraphTip readout={pointed.readout} at={pointed.at} size={{ width, height }} />}
      <ZoomNote picture={picture} />
      <p className="visually-hidden" role="status">
        {pointed?.spoken ? [pointed.readout.title, ...pointed.readout.lines].map((text) => say(text)).join('. ') : ''}
      </p>
    </div>
  );
}
