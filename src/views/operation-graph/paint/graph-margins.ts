import { HEAD_HEIGHT } from '../../../layout/operation-graph/graph-layout.ts';

/** Room for the names of rows, px. */
export const gutterWidth = (roomy: boolean): number => (roomy ? 128 : 72);
export const HEADS_TOP = HEAD_HEIGHT + 2;
