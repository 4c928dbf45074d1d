import { useEffect, useRef } from 'react';
import { useSelected } from '../../shared/run-context.tsx';
import css from './FactsHolder.module.css';
import { FactsPanel } from './FactsPanel.tsx';
import type { GraphPicture } from '../graph-picture.ts';
import { LineLegend, StateLegend } from './Legend.tsx';
import type { StageModel } from '../stage-model.ts';

/** Keeps the facts of an unfolded block at the right of its panel, wherever that is scrolled to. */
export function FactsHolder({ model, picture }: { readonly model: StageModel; readonly picture: GraphPicture }) {
  const holder = useRef<HTMLDivElement>(null);
  const selection = useSelected();
  const { panels } = model.layout;
  const first = model.sequence * model.simulation.graph.ops;
  const selectedOp =
    selection?.kind === 'op' && selection.id >= first && selection.id < first + model.simulation.graph.ops
      ? selection.id
      : null;
  const panel = panels.find(({ cell }) => model.selectedCells?.[cell] === 1) ?? panels[0];

  useEffect(() => {
    return picture.watch((painted) => {
      const element = holder.current;
      const mark = painted.list.panels.find((candidate) => candidate.panel.key === panel?.key);
      if (!element) return;
      const shown = mark !== undefined && painted.viewport.zoom <= 1.05;
      element.style.visibility = shown ? 'visible' : 'hidden';
      if (mark) element.style.transform = `translateY(${Math.round(mark.y + 14)}px)`;
    });
  }, [picture, panel?.key]);

  if (!panel)
    return model.layout.height + 90 < model.layout.boxHeight ? (
      <div className={css['legend']}>
        <StateLegend />
        <LineLegend />
      </div>
    ) : null;
  return (
    <div ref={holder} className={css['holder']}>
      <FactsPanel model={model} panel={panel} selectedOp={selectedOp} />
    </div>
  );
}
