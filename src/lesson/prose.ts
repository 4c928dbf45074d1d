import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { t, type Text } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import { parseExpression, type Said } from './expression.ts';
import { type FigureFormat, figureFormats, isFormat } from './figure-format.ts';

/** The part of Markdown that lessons have, as data: it is drawn as elements and never as HTML. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string };

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'code'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' }
  /** A number that is computed: `{{ d768.executionTime | time }}`. */
  | { readonly kind: 'figure'; readonly of: Said; readonly format: FigureFormat };

/** Figures stand in the text as a private sign, their number and another sign, so that Markdown leaves them alone. */
const OPEN = '\uE000';
const CLOSE = '\uE001';

export interface FiguredText {
  /** As long in lines as the original. */
  readonly text: string;
  /** What stood between the double braces. */
  readonly figures: readonly string[];
}

/** Takes the figures out of a text, before it is read as Markdown. */
export function withoutFigures(text: string): FiguredText {
  const figures: string[] = [];
  const plain = text.replaceAll(/[\uE000\uE001]/g, '').replaceAll(/\{\{([^{}\n]*)\}\}/g, (_whole, inner: string) => {
    figures.push(inner);
    return `${OPEN}${figures.length - 1}${CLOSE}`;
  });
  return { text: plain, figures };
}

export type Report = (line: number, text: Text) => void;

/** A break of a line between two characters of Chinese, or behind a full-width mark such as “，”, is no space. */
const joined = (text: string): string =>
  text.replaceAll(
    /(?<=\p{sc=Han})\s+(?=[\p{sc=Han}\u3000-\u303f\uff00-\uffef“])|(?<=[\u3000-\u303f\uff00-\uffef])\s+/gu,
    '',
  );

/** Addresses that a link may have: those of public pages. */
const isSafe = (href: string): boolean => /^https:\/\//i.test(href);

/** Turns Markdown into blocks; what lessons have not is reported and left out. */
export class ProseReader {
  private readonly figures: readonly string[];
  private readonly report: Report;

  constructor(figures: readonly string[], report: Report) {
    this.figures = figures;
    this.report = report;
  }

  blocks(nodes: readonly RootContent[]): readonly Block[] {
    return nodes.flatMap((node) => this.block(node));
  }

  private block(node: RootContent): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', content: this.inlines(node.children) }];
      case 'heading':
        return [{ kind: 'heading', content: this.inlines(node.children) }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => this.blocks(item.children)),
          },
        ];
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(node.children) }];
      case 'code':
        return [{ kind: 'code', text: node.value }];
      default:
        this.report(line(node), notRead(node.type));
        return [];
    }
  }

  private inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return nodes.flatMap((node) => this.inline(node));
  }

  private inline(node: PhrasingContent): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return this.text(node.value, line(node));
      case 'inlineCode':
        return [{ kind: 'code', content: this.text(node.value, line(node)) }];
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, content: this.inlines(node.children) }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        if (isSafe(node.url)) return [{ kind: 'link', href: node.url, content: this.inlines(node.children) }];
        this.report(line(node), t`A link begins with https://, not “${node.url.slice(0, 40)}”.`);
        return this.inlines(node.children);
      default:
        this.report(line(node), notRead(node.type));
        return [];
    }
  }

  /** A text with the figures that stand in it. Lines within a paragraph are counted, for the messages. */
  private text(text: string, first: number): readonly Inline[] {
    const found: Inline[] = [];
    let at = 0;
    for (const match of text.matchAll(/\uE000(\d+)\uE001/g)) {
      if (match.index > at) found.push({ kind: 'text', text: joined(text.slice(at, match.index)) });
      at = match.index + match[0].length;
      const row = first + (text.slice(0, match.index).match(/\n/g)?.length ?? 0);
      const figure = this.figure(this.figures[Number(match[1])] ?? '', row);
      if (figure) found.push(figure);
    }
    if (at < text.length) found.push({ kind: 'text', text: joined(text.slice(at)) });
    return found;
  }

  private figure(inner: string, at: number): Inline | null {
    const bar = inner.lastIndexOf('|');
    const text = (bar < 0 ? inner : inner.slice(0, bar)).trim();
    const word = bar < 0 ? 'number' : inner.slice(bar + 1).trim();
    const expression = parseExpression(text);
    if (!expression.ok) this.report(at, t`In ${`{{${inner}}}`}: ${expression.error}`);
    if (!isFormat(word))
      this.report(at, t`In ${`{{${inner}}}`}: “${word}” is no format; there are ${listed(figureFormats)}.`);
    if (!expression.ok || !isFormat(word)) return null;
    return { kind: 'figure', of: { expression: expression.value, text, line: at }, format: word };
  }
}

const line = (node: Nodes): number => node.position?.start.line ?? 1;

function notRead(type: string): Text {
  switch (type) {
    case 'html':
      return t`HTML is not read in lessons.`;
    case 'image':
    case 'imageReference':
      return t`Pictures are not read in lessons.`;
    case 'thematicBreak':
      return t`A rule is not read in lessons.`;
    case 'definition':
    case 'linkReference':
      return t`Links by reference are not read in lessons.`;
    default:
      return t`“${type}” is not read in lessons.`;
  }
}

/** Every figure of some blocks. */
export function figuresIn(blocks: readonly Block[]): readonly Said[] {
  const ofInline = (inline: Inline): readonly Said[] =>
    inline.kind === 'figure' ? [inline.of] : 'content' in inline ? inline.content.flatMap(ofInline) : [];
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return block.content.flatMap(ofInline);
      case 'list':
        return block.items.flatMap(figuresIn);
      case 'quote':
        return figuresIn(block.blocks);
      case 'code':
        return [];
    }
  });
}
