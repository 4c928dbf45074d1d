import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DeskState } from '../../state/desk.ts';
import type { ExplorerState, MomentState } from '../../state/explorer-state.ts';
import type { Explorer, ExplorerActions } from '../../state/store.ts';

export const ExplorerContext = createContext<Explorer | null>(null);

/** The explorer that this part of the page belongs to: its stores and actions. */
export function useExplorer(): Explorer {
  const explorer = useContext(ExplorerContext);
  if (!explorer) throw new Error('no ExplorerContext above this component');
  return explorer;
}

/** Part of the durable state. The selector must return the same reference for the same state. */
export function useExplorerState<T>(select: (state: ExplorerState) => T): T {
  const { store } = useExplorer();
  const read = () => select(store.getState());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Part of what changes many times a second. Painters had better subscribe to `explorer.moment`. */
export function useMoment<T>(select: (state: MomentState) => T): T {
  const { moment } = useExplorer();
  const read = () => select(moment.getState());
  return useSyncExternalStore(moment.subscribe, read, read);
}

/** Part of what lies open over the page. */
export function useDesk<T>(select: (state: DeskState) => T): T {
  const { desk } = useExplorer();
  const read = () => select(desk.getState());
  return useSyncExternalStore(desk.subscribe, read, read);
}

export const useActions = (): ExplorerActions => useExplorer().actions;
