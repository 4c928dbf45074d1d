import { exactFigure } from '../../base/format.ts';
import type { Colouring } from '../../layout/tier-map/colouring.ts';
import { classes } from '../shared/classes.ts';
import { useTheme } from '../shared/theme-context.ts';
import css from './Legend.module.css';
import { swatchColour, textOn } from './plan-colours.ts';

interface Props {
  readonly colouring: Colouring;
  /** Tiers without weights. */
  readonly free: number;
  /** Class that is shown alone; −1 = none. */
  readonly pinned: number;
  /** One entry a line, with the counts at the right. */
  readonly column: boolean;
  readonly onPoint: (index: number) => void;
  readonly onPin: (index: number) => void;
}

/** What the colours mean and how many tiers have each. Pointing at an entry shows its tiers alone, a click keeps them so. */
export function Legend({ colouring, free, pinned, column, onPoint, onPin }: Props) {
  const theme = useTheme();
  return (
    <ul className={classes(css['legend'], column && css['column'])} aria-label="Legend of the tier map">
      {colouring.classes.map(({ label, short, code, swatch, footLine, tiers }, index) => {
        const colour = swatchColour(swatch, theme);
        return (
          <li key={label}>
            <button
              type="button"
              className={css['entry']}
              aria-pressed={index === pinned}
              title={`${label}: ${exactFigure(tiers)} tiers. Click to show them alone.`}
              onPointerEnter={() => onPoint(index)}
              onPointerLeave={() => onPoint(-1)}
              onFocus={() => onPoint(index)}
              onBlur={() => onPoint(-1)}
              onClick={() => onPin(index === pinned ? -1 : index)}
            >
              <span
                className={classes(css['swatch'], footLine && css['foot'])}
                style={{ background: colour, color: textOn(colour) }}
                aria-hidden="true"
              >
                {code}
              </span>
              <span className={css['label']}>{column ? label : short}</span>
              <span className={css['count']}>{exactFigure(tiers)}</span>
            </button>
          </li>
        );
      })}
      <li className={classes(css['entry'], css['free'])} title={`Free: ${exactFigure(free)} tiers.`}>
        <span className={classes(css['swatch'], css['hatch'])} aria-hidden="true" />
        <span className={css['label']}>Free</span>
        <span className={css['count']}>{exactFigure(free)}</span>
      </li>
    </ul>
  );
}
