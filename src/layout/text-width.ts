/** Widths of words that layouts reckon with, so that they need no canvas. */

/** Mean width of a character at 11 px, in system fonts. */
export const CHARACTER = 6.2;

/** What East Asian fonts set on a full square: about twice as wide as a Latin letter. */
const square =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Length of a text in Latin letters: a square character counts as two. */
export function letters(text: string): number {
  let count = 0;
  for (const character of text) count += square.test(character) ? 2 : 1;
  return count;
}

/** Width of a text at 11 px. */
export const textWidth = (text: string): number => letters(text) * CHARACTER;
