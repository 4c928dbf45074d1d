import { t, type Text } from '../../base/text.ts';

/** A stop of the tour: what of the page it is about, and what is to be said. */
export interface Stop {
  /** Finds it; on a phone some are on a tab that is not open, and their stops are left out. */
  readonly selector: string;
  readonly title: Text;
  readonly text: Text;
}

/** Eight seconds of reading each. */
export const stops: readonly Stop[] = [
  {
    selector: '[data-region="parameters"]',
    title: t`Change anything`,
    text: t`The model, its workload, the chip, what ops cost, how the weights are placed. Every edit is simulated at once; Undo takes it back.`,
  },
  {
    selector: '[data-view="tierMap"]',
    title: t`Where the weights are`,
    text: t`Tiles side by side, each a stack of tiers. A cell is one crossbar array with one piece of one matrix. Rings compute right now.`,
  },
  {
    selector: '[data-view="operationGraph"]',
    title: t`What needs what`,
    text: t`Steps from top to bottom, layers from left to right, a row per token. What is full is done at the time cursor; a click opens a block.`,
  },
  {
    selector: '[data-view="timeline"]',
    title: t`What runs when`,
    text: t`A lane per tile and unit. Zoom with the wheel, drag along the axis for the statistics of a stretch, click an op to see what it waited for.`,
  },
  {
    selector: '[data-region="transport"]',
    title: t`One time for all`,
    text: t`Play the run, forwards or backwards: all pictures follow. Space plays, comma and period go from event to event.`,
  },
  {
    selector: '[data-region="summary"]',
    title: t`What it adds up to`,
    text: t`Time, energy, and in a sentence what limits the run. Signs say what a number rests on, from ● published to ◌ placeholder. Words with dots under them are in the glossary.`,
  },
];
