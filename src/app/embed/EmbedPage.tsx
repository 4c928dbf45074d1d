import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import { ExplorerContext, usePage, usePageState } from '../../views/shared/page-context.ts';
import { ParametersPanel } from '../../views/parameters/ParametersPanel.tsx';
import { TransportBar } from '../../views/transport/TransportBar.tsx';
import { Announcements } from '../notices/Announcements.tsx';
import { Dialogs } from '../dialogs/Dialogs.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Notices } from '../notices/Notices.tsx';
import { usePlayback } from '../use-playback.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { connectHost } from './connect.ts';
import { type EmbedOptions, fullPageUrl, readEmbedOptions } from './embed-options.ts';
import css from './EmbedPage.module.css';
import { footWords } from './foot-words.ts';
import { passWheelOn } from './pass-wheel-on.ts';
import { ViewArea } from './ViewArea.tsx';
import { EditedRun } from '../ShownRun.tsx';
import { useSay } from '../../views/shared/words-context.ts';
import { pageAddress } from '../../views/shared/page-address.ts';
import { hoverProps, pressProps } from '../../views/stage/pointer-props.ts';
import { placeLink } from './place-link.ts';
import { readOnly } from './read-only.ts';

/** Leads to the full page at the same place: its address is written when somebody is about to follow it. */
function OpenInTierscope() {
  const say = useSay();
  const explorer = usePage();
  const [href, setHref] = useState(() => pageAddress(say.language, fullPageUrl(location.href)) + location.hash);
  const refresh = useCallback(() => {
    void placeLink(explorer, say.language, location.href).then(setHref);
  }, [explorer, say]);
  // For whoever copies the address without pointing at it first.
  useEffect(() => explorer.store.subscribe(refresh), [explorer, refresh]);
  return (
    <a
      className={css['open']}
      href={href}
      target="_blank"
      rel="noreferrer"
      {...hoverProps(refresh)}
      {...pressProps(refresh)}
      onFocus={refresh}
    >
      {say`Open in Tierscope`} <span aria-hidden="true">↗</span>
    </a>
  );
}

/** How long a hint stays, ms. */
const HINT_MS = 2500;

/** Some words that go by themselves; telling them again keeps them. */
function useHint(): [Text, (words: Text) => void] {
  const [words, setWords] = useState<Text>('');
  const [times, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setTimeout(() => setWords(''), HINT_MS);
    return () => clearTimeout(timer);
  }, [words, times]);
  const tell = useMemo(
    () => (next: Text) => {
      setWords(next);
      again();
    },
    [],
  );
  return [words, tell];
}

/** The page within a frame of another: the chosen views, the transport, one line at the foot. */
export function EmbedPage() {
  const explorer = usePage();
  const [options] = useState(() => readEmbedOptions(location.search));
  const { editable, theme } = options;
  const [hint, tell] = useHint();
  const inner = useMemo(
    () => (editable ? explorer : readOnly(explorer, () => tell(t`To look at, not to change: open it in Tierscope.`))),
    [explorer, editable, tell],
  );
  // Messages are in the language of their moment; a new one is no reason to connect anew.
  const say = useSay();
  const words = useRef(say);
  useEffect(() => {
    words.current = say;
  }, [say]);
  useEffect(() => connectHost(explorer, editable, () => words.current), [explorer, editable]);
  useEffect(() => {
    if (theme !== null) explorer.actions.setView({ theme }, null);
  }, [explorer, theme]);
  return (
    <ExplorerContext value={inner}>
      <Embed options={options} hint={hint} tell={tell} />
    </ExplorerContext>
  );
}

interface EmbedProps {
  readonly options: EmbedOptions;
  readonly hint: Text;
  readonly tell: (words: Text) => void;
}

function Embed({ options, hint, tell }: EmbedProps) {
  const say = useSay();
  useShortcuts();
  usePlayback();
  const { views, transport, editable, problems } = options;
  const area = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    return passWheelOn(element, () => tell(t`To zoom with the wheel, click here first or hold Ctrl.`));
  }, [tell]);
  const words = usePageState((state) => say(footWords(state)));

  return (
    <div className={css['page']} data-transport={transport}>
      <main ref={area} className={css['main']}>
        <h1 className="visually-hidden">Tierscope</h1>
        {editing && (
          <div className={css['parameters']}>
            <ErrorBoundary what={say`The parameters panel`}>
              <EditedRun>
                <ParametersPanel />
              </EditedRun>
            </ErrorBoundary>
          </div>
        )}
        <ViewArea views={views} />
        <p className={css['hint']} role="status">
          {say(hint)}
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
