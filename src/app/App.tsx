import type { Explorer } from '../state/store.ts';
import { ExplorerContext } from '../views/shared/explorer-context.ts';
import type { ThemeSource } from '../views/shared/theme-source.ts';
import { ThemeProvider } from '../views/shared/ThemeProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Shell } from './Shell.tsx';

interface AppProps {
  readonly explorer: Explorer;
  readonly theme: ThemeSource;
}

/** The page around one explorer. */
export function App({ explorer, theme }: AppProps) {
  return (
    <ErrorBoundary what="Tierscope">
      <ExplorerContext value={explorer}>
        <ThemeProvider source={theme}>
          <Shell />
        </ThemeProvider>
      </ExplorerContext>
    </ErrorBoundary>
  );
}
