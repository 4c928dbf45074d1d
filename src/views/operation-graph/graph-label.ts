import { counted, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import type { GraphPlaces } from '../../layout/operation-graph/graph-places.ts';
import { levelWords } from './level-words.ts';
import type { StageModel } from './stage-model.ts';

/** The picture in sentences, for those who do not see it: its key figures, and how to get around. */
export const graphLabel = (model: StageModel): Text =>
  inSentences(graphSentence(model), t`Arrow keys walk, Enter unfolds, Escape folds.`);

/** “an encoder of 2 layers and a decoder of 4 layers”. */
const stackWords = ({ stacks }: GraphPlaces): Text =>
  stacks
    .map(({ name, layers }): Text =>
      name === 'encoder_stack'
        ? plural(layers, 'an encoder of {n} layer', 'an encoder of {n} layers')
        : plural(layers, 'a decoder of {n} layer', 'a decoder of {n} layers'),
    )
    .reduce((before, stack) => t`${before} and ${stack}`);

/** The key figures of the picture. */
export function graphSentence({ simulation, sequence, places, layout }: StageModel): Text {
  const { graph } = simulation;
  const ops = counted(graph.ops, 'op');
  const communications = counted(graph.communicationOps, 'communication');
  const blocks = counted(places.blocks, 'block');
  const contents = t`${ops} and ${communications} in ${blocks} of ${stackWords(places)}`;
  const steps = places.passes.filter(({ step }) => step >= 0).length;
  const by = levelWords[layout.grid.level];
  return steps > 0
    ? t`Operation graph of sequence ${sequence}: ${contents}, ${counted(steps, 'step')}, shown ${by}.`
    : t`Operation graph of sequence ${sequence}: ${contents}, shown ${by}.`;
}
