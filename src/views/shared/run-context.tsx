import type { Text } from '../../base/text.ts';
import { type ComponentType, createContext, type ReactNode, useContext, useMemo } from 'react';
import { actingOn } from '../../state/acting-on.ts';
import type { DrawnRun } from '../../state/drawn-run.ts';
import { CURRENT } from '../../state/runs.ts';
import type { Simulation } from '../../model/result.ts';
import type { Selection } from '../../state/selection.ts';
import { selectStaleReason } from '../../state/stale.ts';
import { ExplorerContext, usePage, usePageState } from './page-context.ts';

/** A run without what is selected in it, so that who reads it does not wake with every click. */
export type Run = Omit<DrawnRun, 'selection'>;

const RunContext = createContext<Run | null>(null);
const SelectionContext = createContext<Selection>(null);

interface Props {
  /** Null while there is nothing to draw. */
  readonly run: DrawnRun | null;
  readonly children: ReactNode;
}

/**
 * The part of a page that draws one run. What is pointed at, selected or sought in it goes to that run and its cursor, so
 * that two such parts with two runs can stand side by side.
 */
export function RunProvider({ run, children }: Props) {
  const explorer = usePage();
  // Before its first result it is the edited scenario's run, so that nothing below begins anew when that comes.
  const { name = CURRENT, cursor = explorer.cursor, simulation = null, partial = false, before = null } = run ?? {};
  const selected = run?.selection ?? null;
  const acting = useMemo(() => actingOn(explorer, name, cursor), [explorer, name, cursor]);
  const unselected = useMemo(
    () => simulation && { name, simulation, partial, before, cursor },
    [name, simulation, partial, before, cursor],
  );
  return (
    <ExplorerContext value={acting}>
      <RunContext value={unselected}>
        <SelectionContext value={selected}>{children}</SelectionContext>
      </RunContext>
    </ExplorerContext>
  );
}

export interface OfRunProps {
  readonly run: DrawnRun | null;
}

/** A view that is given its run. Its parts wake with what they read of the run, not with the whole of it. */
export function ofRun(View: ComponentType): ComponentType<OfRunProps> {
  const view = <View />;
  return function OfRun({ run }: OfRunProps) {
    return <RunProvider run={run}>{view}</RunProvider>;
  };
}

/** The run that this part of the page draws; null while there is none. Without what is selected: see `useSelected`. */
export const useRun = (): Run | null => useContext(RunContext);

/** The result of that run. */
export const useResult = (): Simulation | null => useRun()?.simulation ?? null;

/** What is selected in that run. */
export const useSelected = (): Selection => useContext(SelectionContext);

/** That run with its selection, for what draws it as a whole. */
export function useDrawnRun(): DrawnRun | null {
  const run = useRun();
  const selection = useSelected();
  return useMemo(() => run && { ...run, selection }, [run, selection]);
}

/** What that run belongs to, where it is not what the fields say; see `selectStaleReason`. */
export function useStaleReason(): Text | null {
  const name = useRun()?.name;
  return usePageState((state) => selectStaleReason(state, name));
}
