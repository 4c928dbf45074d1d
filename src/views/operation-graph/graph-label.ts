import { counted, exactFigure } from '../../base/format.ts';
import type { StageModel } from './stage-model.ts';

/** The picture in sentences, for those who do not see it: its key figures, and how to get around. */
export const graphLabel = (model: StageModel): string =>
  `${graphSentence(model)} Arrow keys walk, Enter unfolds, Escape folds.`;

/** The key figures of the picture. */
export function graphSentence({ simulation, sequence, places, layout }: StageModel): string {
  const { graph } = simulation;
  const stacks = places.stacks.map(
    ({ name, layers }) => `${name === 'encoder_stack' ? 'an encoder' : 'a decoder'} of ${counted(layers, 'layer')}`,
  );
  const steps = places.passes.filter(({ step }) => step >= 0).length;
  return [
    `Operation graph of sequence ${sequence}: ${exactFigure(graph.ops)} ops and ${exactFigure(graph.communicationOps)} communications`,
    ` in ${exactFigure(places.blocks)} blocks of ${stacks.join(' and ')}`,
    steps > 0 ? `, ${counted(steps, 'step')}` : '',
    `, shown by ${layout.grid.level}.`,
  ].join('');
}
