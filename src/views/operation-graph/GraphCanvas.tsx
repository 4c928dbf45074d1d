import { t } from '../../base/language.ts';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { blockOfOp } from '../../layout/operation-graph/block-names.ts';
import type { GraphHit } from '../../layout/operation-graph/hit-test.ts';
import { phoneQuery, reducedMotionQuery } from '../shared/use-media.ts';
import { useActions, useExplorer } from '../shared/explorer-context.ts';
import type { Selection } from '../../state/selection.ts';
import { carriedFocus } from './carried-focus.ts';
import { keyToToggle, openKeyOf, selectionOfCell, toggled } from './cell-actions.ts';
import { pointedElsewhere } from './emphasis.ts';
import css from './GraphCanvas.module.css';
import { GraphStage } from './graph-stage.ts';
import { type ArrowKey, neighbourOf } from './keyboard-walk.ts';
import { type Readout, readout } from './readout.ts';
import type { StageModel } from './stage-model.ts';
import { useLatest } from './use-stage.ts';
import { ZoomNote } from './ZoomNote.tsx';
import { usePointer } from './use-pointer.ts';

export interface GraphCanvasProps {
  readonly model: StageModel;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Hands out the stage, for the controls around the canvas. */
  readonly onStage: (stage: GraphStage | null) => void;
}

interface Pointed extends Readout {
  readonly x: number;
  readonly y: number;
  /** By keyboard: to be read out. */
  readonly spoken: boolean;
}

/** The drawing itself: two canvases, one for the picture and one for what moves over it. */
export function GraphCanvas({ model, width, height, label, onStage }: GraphCanvasProps) {
  const { store, moment } = useExplorer();
  const actions = useActions();
  const base = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const stage = useRef<GraphStage | null>(null);
  const focus = useRef<GraphHit>(null);
  /** Row in which the arrow keys walk. */
  const walkedRow = useRef(0);
  const [shownStage, setShownStage] = useState<GraphStage | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const latestModel = useRef(model);
  const publish = useLatest(onStage);

  useEffect(() => {
    if (!base.current || !top.current) return;
    const made = new GraphStage(base.current, top.current);
    stage.current = made;
    publish(made);
    setShownStage(made);
    made.setTime(moment.getState().time);
    const unsubscribe = moment.subscribe((state, before) => {
      if (state.time !== before.time) made.setTime(state.time);
      if (state.hover !== before.hover) {
        made.setElsewhere(pointedElsewhere(latestModel.current, state.hover));
      }
    });
    return () => {
      unsubscribe();
      made.destroy();
      stage.current = null;
      publish(null);
      setShownStage(null);
    };
  }, [moment, publish]);

  useEffect(() => {
    stage.current?.resize(width, height, model.roomy);
  }, [width, height, model.roomy]);

  useEffect(() => {
    // Cells are numbered anew by every layout: what one stood on is found again by its name.
    if (latestModel.current.layout !== model.layout) {
      focus.current = carriedFocus(latestModel.current, model, focus.current);
      stage.current?.setHover(null);
      setPointed((before) => (before?.spoken ? before : null));
    }
    latestModel.current = model;
    stage.current?.show(model, matchMedia(reducedMotionQuery).matches);
  }, [model]);

  const say = (hit: GraphHit, x: number, y: number, spoken: boolean): void => {
    const words = readout(model, hit, moment.getState().time);
    setPointed(words && { ...words, x, y, spoken });
  };

  const hoverSelection = (hit: GraphHit): void => {
    if (model.computed !== null) return;
    if (hit?.kind === 'op') actions.hover({ kind: 'op', id: model.sequence * model.simulation.graph.ops + hit.op });
    else if (hit?.kind === 'cell') actions.hover(selectionOfCell(model, hit.cell));
    else actions.hover(null);
  };

  const toggle = (key: string, beside: boolean): void => {
    actions.setView({ graphExpanded: toggled(store.getState().view.graphExpanded, key, beside) });
  };

  /** Ids of a run under way mean nothing in the result that is selected from. */
  const select = (selection: Selection): void => {
    if (model.computed === null) actions.select(selection);
  };

  const press = (hit: GraphHit, beside: boolean): void => {
    switch (hit?.kind) {
      case 'op':
        select({ kind: 'op', id: model.sequence * model.simulation.graph.ops + hit.op });
        focus.current = hit;
        break;
      case 'cell': {
        focus.current = hit;
        const key = keyToToggle(model, hit.cell);
        const isOpen = openKeyOf(model, hit.cell) !== null;
        const selection = selectionOfCell(model, hit.cell);
        if (selection && !isOpen) select(selection);
        if (key !== null) toggle(key, beside);
        break;
      }
      case 'row': {
        const row = model.layout.grid.rows[hit.row];
        const pass = row && model.places.passes[row.fromPass];
        if (!row || !pass) break;
        const letter = model.places.stacks[row.stack]?.letter ?? 'D';
        if (row.fold === 'token' || row.fold === 'tokens') {
          if (pass.rows > 1) toggle(`${letter}.s${pass.step}`, false);
        } else toggle(row.key, false);
        break;
      }
      case 'column': {
        const column = model.layout.grid.columns[hit.column];
        if (!column) break;
        const letter = model.places.stacks[column.stack]?.letter ?? 'D';
        if (column.fold !== 'block') toggle(column.key, false);
        else if (column.layer >= 0) toggle(`${letter}.L${column.layer}`, false);
        break;
      }
      case 'panel':
      case undefined:
        break;
    }
  };

  usePointer(top, stage, {
    point(hit, x, y) {
      stage.current?.setHover(hit);
      hoverSelection(hit);
      if (top.current) top.current.style.cursor = hit && hit.kind !== 'panel' ? 'pointer' : 'default';
      say(hit, x, y, false);
    },
    press,
  });

  const moveFocus = (hit: GraphHit): void => {
    const shown = stage.current;
    if (!shown || hit === null) return;
    focus.current = hit;
    shown.setFocus(hit);
    if (hit.kind === 'cell') {
      const { cells, columnX, columnWidth, rowY, rowHeight } = model.layout;
      const column = cells.column[hit.cell] ?? 0;
      const row = cells.firstRow[hit.cell] ?? 0;
      shown.reveal({
        x: columnX[column] ?? 0,
        y: rowY[row] ?? 0,
        w: columnWidth[column] ?? 0,
        h: rowHeight[row] ?? 0,
      });
    }
    const box = shown.boxOf(hit);
    hoverSelection(hit);
    say(hit, (box?.x ?? 0) + (box?.w ?? 0), (box?.y ?? 0) + (box?.h ?? 0), true);
  };

  const walk = (shown: GraphStage, current: GraphHit, key: ArrowKey): void => {
    const next = neighbourOf(model, shown.marks, current, key, walkedRow.current);
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    if (next?.kind === 'cell' && !sideways) walkedRow.current = model.layout.cells.firstRow[next.cell] ?? 0;
    moveFocus(next);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const shown = stage.current;
    if (!shown || event.altKey || event.ctrlKey || event.metaKey) return;
    const current = focus.current;
    const handled = (): boolean => {
      switch (event.key) {
        case 'ArrowLeft':
        case 'ArrowRight':
        case 'ArrowUp':
        case 'ArrowDown':
          if (event.shiftKey) {
            const step = 60;
            shown.pan(
              event.key === 'ArrowLeft' ? step : event.key === 'ArrowRight' ? -step : 0,
              event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0,
            );
          } else walk(shown, current, event.key);
          return true;
        case 'Home':
          walkedRow.current = 0;
          moveFocus({ kind: 'cell', cell: 0 });
          return true;
        case 'Enter':
          if (current === null) return false;
          press(current, event.shiftKey);
          return true;
        case 'Escape':
          return escape(current);
        case '+':
        case '=':
          shown.zoomBy(1.4);
          return true;
        case '-':
          shown.zoomBy(1 / 1.4);
          return true;
        case '0':
          shown.fit();
          return true;
        default:
          return false;
      }
    };
    if (handled()) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** From an op to its block, from an unfolded block to its place in the row; then the key means what it means elsewhere. */
  const escape = (current: GraphHit): boolean => {
    if (current?.kind === 'op') {
      const block = blockOfOp(model.places, current.op);
      moveFocus({ kind: 'cell', cell: model.layout.cells.cellOfBlock[block] ?? 0 });
      return true;
    }
    if (current?.kind !== 'cell') return false;
    const key = openKeyOf(model, current.cell);
    if (key === null) return false;
    toggle(key, true);
    return true;
  };

  const tooltip = useMemo(() => pointed && !matchMedia(phoneQuery).matches, [pointed]);
  const below = (pointed?.y ?? 0) < height - 96;
  return (
    <div className={css['stage']} style={{ width, height }}>
      <canvas ref={base} className={css['canvas']} aria-hidden="true" />
      <canvas
        ref={top}
        className={css['canvas']}
        // A canvas that is walked with the arrow keys is an application to a screen reader; it has no better name.
        // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
        role="application"
        aria-roledescription={t`operation graph`}
        aria-label={label}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target.matches(':focus-visible')) moveFocus(focus.current ?? { kind: 'cell', cell: 0 });
        }}
        onBlur={() => {
          stage.current?.setFocus(null);
          setPointed(null);
          actions.hover(null);
        }}
      />
      {pointed && tooltip && (
        <div
          className={css['readout']}
          style={{
            ...(pointed.x > width / 2 ? { right: width - pointed.x + 12 } : { left: pointed.x + 14 }),
            ...(below ? { top: pointed.y + 14 } : { bottom: height - pointed.y + 10 }),
          }}
          data-readout="operation-graph"
          data-op={pointed.op ?? undefined}
          data-block={pointed.block ?? undefined}
        >
          <strong>{pointed.title}</strong>
          {pointed.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      )}
      <ZoomNote stage={shownStage} />
      <p className="visually-hidden" role="status">
        {pointed?.spoken ? [pointed.title, ...pointed.lines].join('. ') : ''}
      </p>
    </div>
  );
}
