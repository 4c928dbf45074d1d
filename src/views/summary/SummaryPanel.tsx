import { useExplorerState } from '../shared/explorer-context.ts';

export function SummaryPanel() {
  const result = useExplorerState((state) => state.run.result);
  return <section aria-label="Summary">{result?.totals.executionTime}</section>;
}
