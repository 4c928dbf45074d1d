import type { ReactNode } from 'react';
import { PARTIAL } from '../state/drawn-run.ts';
import { CURRENT } from '../state/runs.ts';
import { usePageState } from '../views/shared/page-context.ts';
import { RunProvider } from '../views/shared/run-context.tsx';
import { useRunOfStore } from './use-run-of-store.ts';

interface Props {
  readonly children: ReactNode;
}

/** The part of the page that tells of the run on the screen, as soon as that is complete. */
export function ShownRun({ children }: Props) {
  const shown = usePageState((state) => state.shown);
  return <RunProvider run={useRunOfStore(shown, PARTIAL.none)}>{children}</RunProvider>;
}

/** The part of the page that edits the scenario: what it says of a run is of that scenario's. */
export function EditedRun({ children }: Props) {
  return <RunProvider run={useRunOfStore(CURRENT, PARTIAL.none)}>{children}</RunProvider>;
}
