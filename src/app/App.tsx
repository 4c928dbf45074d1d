import type { Explorer } from '../state/store.ts';
import { ExplorerContext } from '../views/shared/page-context.ts';
import { lazyComponent } from '../views/shared/lazy-component.tsx';
import type { ThemeSource } from '../views/shared/theme-source.ts';
import { ThemeProvider } from '../views/shared/ThemeProvider.tsx';
import { WordsContext } from '../views/shared/words-context.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { type Language, LanguageContext, useWordsOf } from './language/current-language.ts';
import { Shell } from './Shell.tsx';
import { ShownRun } from './ShownRun.tsx';

/** Begins to load what a page within another one's frame is made of. */
export const loadEmbed = () => import('./embed/EmbedPage.tsx').then((module) => module.EmbedPage);
const EmbedPage = lazyComponent(loadEmbed);

interface AppProps {
  readonly explorer: Explorer;
  readonly theme: ThemeSource;
  readonly language: Language;
  /** The address asks for the page as a part of another: see embed/embed-options.ts. */
  readonly embedded?: boolean;
}

/** The page around one explorer. */
export function App({ explorer, theme, language, embedded = false }: AppProps) {
  const words = useWordsOf(language);
  return (
    <LanguageContext value={language}>
      <WordsContext value={words}>
        <ErrorBoundary what="Tierscope">
          <ExplorerContext value={explorer}>
            <ThemeProvider source={theme}>
              <ShownRun>{embedded ? <EmbedPage /> : <Shell />}</ShownRun>
            </ThemeProvider>
          </ExplorerContext>
        </ErrorBoundary>
      </WordsContext>
    </LanguageContext>
  );
}
