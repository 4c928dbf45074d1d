import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { t } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import { ExplorerContext, useExplorer, useExplorerState } from '../../views/shared/explorer-context.ts';
import { ParametersPanel } from '../../views/parameters/ParametersPanel.tsx';
import { TransportBar } from '../../views/transport/TransportBar.tsx';
import { Announcements } from '../Announcements.tsx';
import { Dialogs } from '../Dialogs.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Notices } from '../Notices.tsx';
import { usePlayback } from '../use-playback.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { connectHost } from './connect.ts';
import { type EmbedOptions, readEmbedOptions } from './embed-options.ts';
import css from './EmbedPage.module.css';
import { footWords } from './foot-words.ts';
import { keepManners } from './manners.ts';
import { OpenInTierscope } from './OpenInTierscope.tsx';
import { readOnly } from './read-only.ts';
import { ViewArea } from './ViewArea.tsx';
import { useSay } from '../../views/shared/words-context.ts';

/** How long a hint stays, ms. */
const HINT_MS = 2500;

/** Some words that go by themselves; saying them again keeps them. */
function useHint(): [string, (words: string) => void] {
  const [words, setWords] = useState('');
  const [times, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setTimeout(() => setWords(''), HINT_MS);
    return () => clearTimeout(timer);
  }, [words, times]);
  const say = useMemo(
    () => (next: string) => {
      setWords(next);
      again();
    },
    [],
  );
  return [words, say];
}

/** The page within a frame of another: the chosen views, the transport, one line at the foot. */
export function EmbedPage() {
  const explorer = useExplorer();
  const [options] = useState(() => readEmbedOptions(location.search));
  const { editable, theme } = options;
  const [hint, say] = useHint();
  const inner = useMemo(
    () => (editable ? explorer : readOnly(explorer, () => say(t`To look at, not to change: open it in Tierscope.`))),
    [explorer, editable, say],
  );
  useEffect(() => connectHost(explorer, editable), [explorer, editable]);
  useEffect(() => {
    if (theme !== null) explorer.actions.setView({ theme }, null);
  }, [explorer, theme]);
  return (
    <ExplorerContext value={inner}>
      <Embed options={options} hint={hint} say={say} />
    </ExplorerContext>
  );
}

interface EmbedProps {
  readonly options: EmbedOptions;
  readonly hint: string;
  readonly say: (words: string) => void;
}

function Embed({ options, hint, say }: EmbedProps) {
  const say = useSay();
  useShortcuts();
  usePlayback();
  const { views, transport, editable, problems } = options;
  const area = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    return keepManners(element, () => say(t`To zoom with the wheel, click here first or hold Ctrl.`));
  }, [say]);
  const words = useExplorerState(footWords);

  return (
    <div className={css['page']} data-transport={transport}>
      <main ref={area} className={css['main']}>
        <h1 className="visually-hidden">Tierscope</h1>
        {editing && (
          <div className={css['parameters']}>
            <ErrorBoundary what={say`The parameters panel`}>
              <ParametersPanel />
            </ErrorBoundary>
          </div>
        )}
        <ViewArea views={views} />
        <p className={css['hint']} role="status">
          {hint}
        </p>
      </main>
      {transport && (
        <ErrorBoundary what={say`The transport`}>
          <TransportBar />
        </ErrorBoundary>
      )}
      <footer className={css['foot']}>
        {editable && (
          <button
            type="button"
            className={css['edit']}
            aria-expanded={editing}
            onClick={() => setEditing((before) => !before)}
          >
            {say`Parameters`}
          </button>
        )}
        <p className={css['words']}>{problems.length > 0 ? `▲ ${say(inSentences(...problems))}` : words}</p>
        <OpenInTierscope />
      </footer>
      <Announcements />
      {editable && <Dialogs />}
      <Notices />
    </div>
  );
}
