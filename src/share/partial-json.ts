/** Deeper nesting than any scenario or view has; walking data recursively is safe up to it. */
const MOST_DEPTH = 40;

/** What of a JSON text could be read. */
export interface PartialJson {
  /** undefined where nothing could be read. */
  readonly value: unknown;
  readonly whole: boolean;
}

/** Places where a JSON text may be cut: after a whole entry, with what closes it from there. */
interface Cut {
  readonly end: number;
  readonly closing: string;
}

/**
 * The places where a text that begins as JSON could end, last one first; null where it is nested too deeply. A text is cut
 * at a comma, which follows a whole entry, or after an opening bracket.
 */
function cuts(text: string): Cut[] | null {
  const found: Cut[] = [];
  const open: string[] = [];
  let inText = false;
  const closing = (): string => open.toReversed().join('');
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']');
      if (open.length > MOST_DEPTH) return null;
      found.push({ end: at + 1, closing: closing() });
    } else if (character === '}' || character === ']') {
      if (open.pop() !== character) break;
      found.push({ end: at + 1, closing: closing() });
    } else if (character === ',') found.push({ end: at, closing: closing() });
  }
  return found.toReversed();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many entries a text may lose at its end: after more damage than that, what is left means nothing. */
const MOST_CUTS = 400;

/** Reads JSON, or as much of it as stands before it breaks off. Never throws; refuses what is nested too deeply. */
export function parsePartialJson(text: string): PartialJson {
  const places = cuts(text);
  if (places === null) return { value: undefined, whole: false };
  const value = parsed(text);
  if (value !== undefined) return { value, whole: true };
  for (const { end, closing } of places.slice(0, MOST_CUTS)) {
    const part = parsed(text.slice(0, end) + closing);
    if (part !== undefined) return { value: part, whole: false };
  }
  return { value: undefined, whole: false };
}
