import { createContext, createElement, type ReactNode, use, useEffect, useState } from 'react';
import type { Text } from '../../base/text.ts';
import type { Outcome } from '../../base/outcome.ts';
import { evaluate, type Setting } from '../../lesson/evaluate.ts';
import type { Said } from '../../lesson/expression.ts';
import { type FigureFormat, formatFigure } from '../../lesson/figure-format.ts';
import type { Block, Inline } from '../../lesson/prose.ts';
import { useSay } from '../shared/words-context.ts';
import { classes } from '../shared/classes.ts';
import text from '../shared/Text.module.css';
import warning from '../shared/Warning.module.css';
import css from './Prose.module.css';
import { words } from './words.ts';

/** Which runs the figures of a text are of. */
export const SettingContext = createContext<Setting | null>(null);

/** The language of the prose, where it is not that of the page. */
export const ProseLanguage = createContext<string | undefined>(undefined);

/** The prose of a lesson, with its numbers computed. */
export function Prose({ blocks }: { readonly blocks: readonly Block[] }) {
  return element('div', blocks.map(drawn), { className: css['prose'], lang: use(ProseLanguage) });
}

/** Prose within a line, such as an option. */
export function InlineProse({ blocks }: { readonly blocks: readonly Block[] }) {
  return element('span', blocks.map(tight), { lang: use(ProseLanguage) });
}

/** A text never changes its order, so its parts are handed over one by one and need no keys. */
const element = (type: string, parts: readonly ReactNode[], props: object | null = null) =>
  createElement(type, props, ...parts);

function drawn(block: Block): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return element('p', block.content.map(inlineOf));
    case 'heading':
      return element('h3', block.content.map(inlineOf));
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        block.items.map((item) => element('li', item.map(tight))),
      );
    case 'quote':
      return element('blockquote', block.blocks.map(drawn));
    case 'code':
      return <pre>{block.text}</pre>;
  }
}

/** A paragraph that is all of a list's item, or of an option, needs no box of its own. */
const tight = (block: Block): ReactNode =>
  block.kind === 'paragraph' ? element('span', block.content.map(inlineOf)) : drawn(block);

function inlineOf(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return element('strong', inline.content.map(inlineOf));
    case 'emphasis':
      return element('em', inline.content.map(inlineOf));
    case 'code':
      return element('code', inline.content.map(inlineOf));
    case 'link':
      return element('a', inline.content.map(inlineOf), { href: inline.href, target: '_blank', rel: 'noreferrer' });
    case 'break':
      return <br />;
    case 'figure':
      return <Figure of={inline.of} format={inline.format} />;
  }
}

type Computed = { readonly said: Said; readonly value: Outcome<Text, Text> } | null;

/** A number of the text, computed by the engine; its formula is in the title. */
function Figure({ of: said, format }: { readonly of: Said; readonly format: FigureFormat }) {
  const say = useSay();
  const setting = use(SettingContext);
  const [computed, setComputed] = useState<Computed>(null);
  useEffect(() => {
    if (setting === null) return;
    let wanted = true;
    const compute = async () => {
      const value = await evaluate(said.expression, setting);
      if (!wanted) return;
      setComputed({ said, value: value.ok ? { ok: true, value: formatFigure(value.value, format) } : value });
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [said, format, setting]);
  if (computed?.said !== said) return <span className={text['faint']}>…</span>;
  const { value } = computed;
  if (!value.ok)
    return <span className={classes(warning['warning'], css['failed'])}>▲ {say(words.failed(value.error))}</span>;
  return (
    <span className={css['figure']} title={said.text}>
      {say(value.value)}
    </span>
  );
}
