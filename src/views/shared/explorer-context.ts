import { useSyncExternalStore } from 'react';
import type { DeskState } from '../../state/desk.ts';
import type { MomentState } from '../../state/explorer-state.ts';
import type { PageExplorer, PageState } from '../../state/page-state.ts';
import type { ExplorerActions } from '../../state/store.ts';
import { usePage, usePageState } from './page-context.ts';

/** The explorer that this part of the page belongs to: its stores and actions. */
export const useExplorer = (): PageExplorer => usePage();

/** Part of the durable state. The selector must return the same reference for the same state. */
export const useExplorerState = <T>(select: (state: PageState) => T): T => usePageState(select);

/** Part of what changes many times a second. A painter should subscribe to `explorer.cursor` instead of rendering. */
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
