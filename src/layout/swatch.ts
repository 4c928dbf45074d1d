import type { Text } from '../base/text.ts';
/** How a class is coloured; painters turn it into a colour of their theme. Positions run from 0 to 1. */
export type Swatch =
  | { readonly kind: 'role'; readonly role: number }
  /** One of an ordered series, such as layers. */
  | { readonly kind: 'series'; readonly at: number }
  /** A quantity, the more the darker (on dark paper the lighter). */
  | { readonly kind: 'amount'; readonly at: number }
  /** What the colouring has nothing to say about. */
  | { readonly kind: 'neutral' };

/** An entry of a legend: a colour, and what it stands for. */
export interface LegendEntry {
  /** In English, as links name it. */
  readonly name: string;
  readonly label: Text;
  /** The label where there is little room. */
  readonly short: Text;
  /** Short code for narrow marks and the legend's swatch; may be empty. */
  readonly code: string;
  readonly swatch: Swatch;
  readonly footLine: boolean;
}
