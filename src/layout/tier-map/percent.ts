import { percentFigure, THIN } from '../../base/format.ts';
import { decimalMark } from '../../base/language.ts';

/** A share 0 … 1 in per cent. What is little but not nothing is never rounded to nothing: 0.04 %, not 0.0 %. */
export function percentText(share: number): string {
  const percent = 100 * share;
  const figure =
    percent > 0 && percent < 0.1
      ? String(Number(percent.toPrecision(1))).replace('.', decimalMark())
      : percentFigure(share);
  return `${figure}${THIN}%`;
}
