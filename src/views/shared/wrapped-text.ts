/**
 * Where a line may end: after a plain space (a thin one belongs into a number), and in Chinese after every character and
 * every full-width mark that no other mark follows.
 */
const breaks = /(?<= )|(?<=[\p{Script=Han}，。：；、？！）])(?![ ，。：；、？！）”])|(?<=”)(?=\p{Script=Han})/u;

/** A text in lines that fit into `room`; a word that is longer alone stands in a line of its own. */
export function wrapped(text: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(breaks)) {
    const longer = line + part;
    if (line !== '' && measure(longer.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = part;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
