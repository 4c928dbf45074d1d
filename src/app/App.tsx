import type { Explorer } from '../state/store.ts';
import { ExplorerContext } from '../views/shared/explorer-context.ts';
import { ThemeProvider } from '../views/shared/ThemeProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Shell } from './Shell.tsx';

/** The page around one explorer. */
export function App({ explorer }: { readonly explorer: Explorer }) {
  return (
    <ErrorBoundary what="Tierscope">
      <ExplorerContext value={explorer}>
        <ThemeProvider>
          <Shell />
        </ThemeProvider>
      </ExplorerContext>
    </ErrorBoundary>
  );
}
