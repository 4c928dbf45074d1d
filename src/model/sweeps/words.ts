import { joined, type Text } from '../../base/text.ts';
import { engineeringText, fixedFigure } from '../../base/format.ts';
import { type MeasureName, measures } from './measures.ts';

/** “2.05×”. */
export const timesText = (ratio: number): Text =>
  joined([fixedFigure(ratio, ratio < 10 ? 2 : ratio < 100 ? 1 : 0), '×']);

/** A figure of a run with its unit. */
export const measureText = (measure: MeasureName, value: number): Text =>
  engineeringText(value, measures[measure].units);

/** The paper that the claims are from. */
export const PAPER = 'Büchel et al., Nature Computational Science 5, 13–26, 2025';
