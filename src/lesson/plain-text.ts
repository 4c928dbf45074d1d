import { joined, type Text } from '../base/text.ts';
import { evaluate, type Setting } from './evaluate.ts';
import { formatFigure } from './figure-format.ts';
import type { Block, Inline } from './prose.ts';

/** Pieces one after the other: words alone are one string, which is all that most prose is. */
const run = (pieces: readonly Text[], between = ''): Text =>
  pieces.every((piece) => typeof piece === 'string') ? pieces.join(between) : joined(pieces, between);

/** Blocks as plain text with their figures computed, for files and for assistive technology. */
export async function plainText(blocks: readonly Block[], setting: Setting): Promise<Text> {
  const ofInline = async (inline: Inline): Promise<Text> => {
    if (inline.kind === 'text') return inline.text.replaceAll(/\s+/g, ' ');
    if (inline.kind === 'break') return ' ';
    if (inline.kind !== 'figure') return run(await Promise.all(inline.content.map(ofInline)));
    const value = await evaluate(inline.of.expression, setting);
    return value.ok ? formatFigure(value.value, inline.format) : '?';
  };
  const ofBlock = async (block: Block): Promise<Text> => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return run(await Promise.all(block.content.map(ofInline)));
      case 'list':
        return run(await Promise.all(block.items.map((item) => plainText(item, setting))), '; ');
      case 'quote':
        return plainText(block.blocks, setting);
      case 'code':
        return block.text;
    }
  };
  return run(await Promise.all(blocks.map(ofBlock)), ' ');
}
