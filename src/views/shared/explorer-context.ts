import { useSyncExternalStore } from 'react';
import type { DialogsState } from '../../state/dialogs.ts';
import type { CursorState } from '../../state/explorer-state.ts';
import type { PageExplorer, PageState } from '../../state/page-state.ts';
import type { ExplorerActions } from '../../state/store.ts';
import { usePage, usePageState } from './page-context.ts';

/** The explorer that this part of the page belongs to: its stores and actions. */
export const useExplorer = (): PageExplorer => usePage();

/** Part of the durable state. The selector must return the same reference for the same state. */
export const useExplorerState = <T>(select: (state: PageState) => T): T => usePageState(select);

/** Part of what changes many times a second. A painter should subscribe to `explorer.cursor` instead of rendering. */
export function useCursor<T>(select: (state: CursorState) => T): T {
  const { cursor } = useExplorer();
  const read = () => select(cursor.getState());
  return useSyncExternalStore(cursor.subscribe, read, read);
}

/** Part of what lies open over the page. */
export function useDialogs<T>(select: (state: DialogsState) => T): T {
  const { dialogs } = useExplorer();
  const read = () => select(dialogs.getState());
  return useSyncExternalStore(dialogs.subscribe, read, read);
}

export const useActions = (): ExplorerActions => useExplorer().actions;
