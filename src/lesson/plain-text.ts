import { evaluate, type Setting } from './evaluate.ts';
import { formatFigure } from './figure-format.ts';
import type { Block, Inline } from './prose.ts';

/** Blocks as plain text with their figures computed, for files and for assistive technology. */
export async function plainText(blocks: readonly Block[], setting: Setting): Promise<string> {
  const ofInline = async (inline: Inline): Promise<string> => {
    if (inline.kind === 'text') return inline.text.replaceAll(/\s+/g, ' ');
    if (inline.kind === 'break') return ' ';
    if (inline.kind !== 'figure') return (await Promise.all(inline.content.map(ofInline))).join('');
    const value = await evaluate(inline.of.expression, setting);
    return value.ok ? formatFigure(value.value, inline.format) : '?';
  };
  const ofBlock = async (block: Block): Promise<string> => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return (await Promise.all(block.content.map(ofInline))).join('');
      case 'list':
        return (await Promise.all(block.items.map((item) => plainText(item, setting)))).join('; ');
      case 'quote':
        return plainText(block.blocks, setting);
      case 'code':
        return block.text;
    }
  };
  return (await Promise.all(blocks.map(ofBlock))).join(' ');
}
