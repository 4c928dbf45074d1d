import type { ReactNode } from 'react';
import { exactFigure, plural } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import type { Swatch } from '../../layout/swatch.ts';
import { classes } from './classes.ts';
import css from './SwatchLegend.module.css';
import { hoverProps } from '../stage/pointer-props.ts';
import { textOn } from './contrast.ts';
import { swatchColour } from './swatch-colour.ts';
import { useTheme } from './theme-context.ts';
import { useSay } from './words-context.ts';

/** What one colour means. */
export interface LegendItem {
  /** What tells it apart, whatever the language. */
  readonly name: string;
  readonly label: Text;
  /** The label where there is little room. */
  readonly short?: Text;
  readonly code: string;
  readonly swatch: Swatch;
  readonly footLine: boolean;
  /** How many things have the colour, as a figure. */
  readonly count?: Text;
  /** What a click does, and more. */
  readonly title: Text;
}

interface Props {
  /** Accessible name. */
  readonly name: string;
  readonly items: readonly LegendItem[];
  /** Name of the colour that is shown alone. */
  readonly pinned: string | null;
  /** In a column, one entry a line; wrapped; or as one line that scrolls. */
  readonly shape: 'column' | 'wrap' | 'line';
  readonly onPoint?: (index: number) => void;
  readonly onPin: (colour: string | null) => void;
  /** What stands before the colours, such as what they are chosen by. */
  readonly lead?: ReactNode;
  /** Entries that are no colours. */
  readonly children?: ReactNode;
}

/** What the colours of a picture mean. A click on an entry shows what has its colour alone; another one ends that. */
export function SwatchLegend({ name, items, pinned, shape, onPoint, onPin, lead, children }: Props) {
  const say = useSay();
  const theme = useTheme();
  const column = shape === 'column';
  return (
    <ul className={classes(css['legend'], css[shape])} aria-label={name}>
      {lead && <li className={css['lead']}>{lead}</li>}
      {items.map(({ name: colourName, label, short = label, code, swatch, footLine, count, title }, index) => {
        const colour = swatchColour(swatch, theme);
        return (
          <li key={colourName}>
            <button
              type="button"
              className={css['entry']}
              aria-pressed={colourName === pinned}
              title={say(title)}
              {...hoverProps(
                () => onPoint?.(index),
                () => onPoint?.(-1),
              )}
              onFocus={() => onPoint?.(index)}
              onBlur={() => onPoint?.(-1)}
              onClick={() => onPin(colourName === pinned ? null : colourName)}
            >
              <span
                className={classes(css['swatch'], footLine && css['foot'])}
                style={{ background: colour, color: textOn(colour) }}
                aria-hidden="true"
              >
                {code}
              </span>
              <span className={css['label']}>{say(column ? label : short)}</span>
              {count !== undefined && <span className={css['count']}>{say(count)}</span>}
            </button>
          </li>
        );
      })}
      {children}
    </ul>
  );
}

/** An entry for what is free: hatched, and nothing to click. */
export function FreeEntry({ count }: { readonly count: number }) {
  const say = useSay();
  return (
    <li
      className={classes(css['entry'], css['free'])}
      title={say(plural(count, 'Free: {n} tier.', 'Free: {n} tiers.'))}
    >
      <span className={classes(css['swatch'], css['hatch'])} aria-hidden="true" />
      <span className={css['label']}>{say`Free##tiers`}</span>
      <span className={css['count']}>{say(exactFigure(count))}</span>
    </li>
  );
}
