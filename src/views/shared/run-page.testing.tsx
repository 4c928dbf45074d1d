import type { ReactNode } from 'react';
import { drawnRunOf, PARTIAL } from '../../state/drawn-run.ts';
import type { Explorer } from '../../state/store.ts';
import { ExplorerContext, usePage, usePageState } from './page-context.ts';
import { RunProvider } from './run-context.tsx';

interface Props {
  readonly explorer: Explorer;
  readonly children: ReactNode;
}

/** A page around views under test: it gives them the run that the explorer has on the screen, as the app does. */
export const RunPage = ({ explorer, children }: Props) => (
  <ExplorerContext value={explorer}>
    <Given>{children}</Given>
  </ExplorerContext>
);

function Given({ children }: Pick<Props, 'children'>) {
  const { cursor } = usePage();
  const state = usePageState((all) => all);
  return <RunProvider run={drawnRunOf(state, state.shown, cursor, PARTIAL.none)}>{children}</RunProvider>;
}
