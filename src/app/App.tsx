import type { Explorer } from '../state/store.ts';
import { ExplorerContext } from '../views/shared/page-context.ts';
import { late } from '../views/shared/late.tsx';
import type { ThemeSource } from '../views/shared/theme-source.ts';
import { ThemeProvider } from '../views/shared/ThemeProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Shell } from './Shell.tsx';
import { ShownRun } from './ShownRun.tsx';

/** Begins to load what a page within another one's frame is made of. */
export const loadEmbed = () => import('./embed/EmbedPage.tsx').then((module) => module.EmbedPage);
const EmbedPage = late(loadEmbed);

interface AppProps {
  readonly explorer: Explorer;
  readonly theme: ThemeSource;
  /** The address asks for the page as a part of another: see embed/embed-options.ts. */
  readonly embedded?: boolean;
}

/** The page around one explorer. */
export function App({ explorer, theme, embedded = false }: AppProps) {
  return (
    <ErrorBoundary what="Tierscope">
      <ExplorerContext value={explorer}>
        <ThemeProvider source={theme}>
          <ShownRun>{embedded ? <EmbedPage /> : <Shell />}</ShownRun>
        </ThemeProvider>
      </ExplorerContext>
    </ErrorBoundary>
  );
}
