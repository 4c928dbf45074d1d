import { useEffect } from 'react';
import { useExplorerState } from '../views/shared/explorer-context.ts';

/** Names the browser's tab after the scenario, so that two of them can be told apart. */
export function useTitle(): void {
  const name = useExplorerState((state) => state.edit.scenario.name);
  useEffect(() => {
    document.title = name === '' ? 'Tierscope' : `${name} · Tierscope`;
  }, [name]);
}
