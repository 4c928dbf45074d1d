import { percentFigure, quantityText } from '../../base/format.ts';
import type { Figure } from '../../base/text.ts';

/** A share 0 … 1 in per cent. What is little but not nothing is never rounded to nothing: 0.04 %, not 0.0 %. */
export function percentText(share: number): Figure {
  const percent = 100 * share;
  const figure =
    percent > 0 && percent < 0.1 ? { figure: String(Number(percent.toPrecision(1))) } : percentFigure(share);
  return quantityText({ figure, unit: '%' });
}
