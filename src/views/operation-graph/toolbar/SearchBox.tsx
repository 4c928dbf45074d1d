import { useMemo, useState } from 'react';
import { counted, exactFigure } from '../../../base/format.ts';
import { searchGraph } from '../../../layout/operation-graph/search.ts';
import { parseQuery } from '../../../layout/operation-graph/search-query.ts';
import css from './SearchBox.module.css';
import type { StageModel } from '../stage-model.ts';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly model: StageModel;
  /** Shows a segment or an op of the graph, and selects it. */
  readonly onFound: (unit: 'segment' | 'op', index: number) => void;
}

/** Finds ops by kind, layer, step, token, expert, tile, tier or matrix name; steps through what it found. */
export function SearchBox({ model, onFound }: Props) {
  const say = useSay();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const { simulation, sequence, places } = model;
  const result = useMemo(() => {
    const query = parseQuery(text, say);
    return query && searchGraph(simulation, sequence, places, query);
  }, [text, say, simulation, sequence, places]);
  const count = result?.found.length ?? 0;

  const go = (by: number): void => {
    if (!result || count === 0) return;
    const next = at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    setAt(next);
    onFound(result.unit, result.found[next] ?? 0);
  };

  return (
    <span className={css['search']} role="group" aria-label={say`Search the operation graph`}>
      <input
        type="search"
        value={text}
        placeholder={say`ffn2 layer 3 token 1`}
        aria-label={say`Find in the operation graph`}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape' && text !== '') setText('');
          else return;
          event.preventDefault();
        }}
      />
      {result && (
        <>
          <span role="status">
            {count === 0
              ? say`nothing found`
              : at < 0
                ? result.unit === 'op'
                  ? say(counted(count, 'op'))
                  : say(counted(count, 'place'))
                : say`${exactFigure(at + 1)} of ${exactFigure(count)}`}
          </span>
          <button type="button" disabled={count === 0} onClick={() => go(-1)} title={say`Previous (Shift + Enter)`}>
            <span aria-hidden="true">‹</span>
            <span className="visually-hidden">{say`Previous result`}</span>
          </button>
          <button type="button" disabled={count === 0} onClick={() => go(1)} title={say`Next (Enter)`}>
            <span aria-hidden="true">›</span>
            <span className="visually-hidden">{say`Next result`}</span>
          </button>
        </>
      )}
    </span>
  );
}
