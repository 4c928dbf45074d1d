import { Fragment, type ReactNode } from 'react';

type Wrap = (inner: string) => ReactNode;

/**
 * A translated text with elements in it. `<0>…</0>` in the text is handed to the first function, `<1/>` is what the second
 * one gives for nothing, and so on: rich(t`Press <0>Esc</0> to leave`, (key) => <kbd>{key}</kbd>).
 */
export function rich(text: string, ...wraps: readonly Wrap[]): ReactNode {
  const parts = text.split(/<(\d+)(?:\/>|>(.*?)<\/\1>)/s);
  const nodes: ReactNode[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    nodes.push(parts[i]);
    const wrap = wraps[Number(parts[i + 1])];
    if (wrap) nodes.push(<Fragment key={i}>{wrap(parts[i + 2] ?? '')}</Fragment>);
  }
  return nodes;
}
