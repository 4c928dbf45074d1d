import { t } from '../../base/text.ts';
import type { Colouring } from '../../layout/tier-map/colouring.ts';
import { type LegendEntry, SIGN, swatchSign } from '../shared/figure.ts';
import type { Theme } from '../shared/read-theme.ts';
import { freeHatch } from './hatch.ts';
import { textOn } from '../shared/contrast.ts';
import { mixTo, swatchColour } from '../shared/swatch-colour.ts';

/** The marks of a tier that computes: a frame where there is room for one, else a dot. */
export const computingEntry: LegendEntry = {
  label: t`computes now`,
  sign: (pen, x, y) => {
    pen.strokeStyle = '#141311';
    pen.lineWidth = 1.6;
    pen.strokeRect(x + 0.8, y + 1.8, SIGN.width - 1.6, SIGN.height - 3.6);
    pen.beginPath();
    pen.arc(x + SIGN.width / 2, y + SIGN.height / 2, 2.2, 0, 2 * Math.PI);
    pen.stroke();
  },
};

/** What the colours of a figure of the chip mean; with the hatch of what is free, if that is drawn. */
export function planLegend({ classes }: Colouring, theme: Theme, hatched: boolean): LegendEntry[] {
  const entries = classes.map(({ label, code, swatch, footLine }): LegendEntry => {
    const colour = swatchColour(swatch, theme);
    const foot = footLine ? { foot: mixTo(colour, theme.ink, 0.55) } : {};
    return { label, sign: swatchSign(colour, { code, ink: textOn(colour), font: `9px ${theme.sans}`, ...foot }) };
  });
  if (!hatched) return entries;
  const free: LegendEntry = {
    label: t`Free##tiers`,
    sign: (pen, x, y) => {
      pen.fillStyle = freeHatch(pen, theme);
      pen.fillRect(x, y, SIGN.width, SIGN.height);
    },
  };
  return [...entries, free];
}
