import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ExplorerState } from '../../state/explorer-state.ts';
import type { Explorer } from '../../state/store.ts';

export const ExplorerContext = createContext<Explorer | null>(null);

/**
 * The explorer with all that its store holds: for what arranges the page, and what writes and opens it as links and files.
 * A view draws the run that it is given and takes `useExplorer`, which has no results to offer.
 */
export function usePage(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('no ExplorerContext above this component');
  return explorer;
}

/** Part of all that the store holds, for the same few. The selector must return the same reference for the same state. */
export function usePageState<T>(select: (state: ExplorerState) => T): T {
  const { store } = usePage();
  const read = () => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}
