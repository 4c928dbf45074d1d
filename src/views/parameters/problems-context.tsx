import { createContext, type ReactNode, useContext } from 'react';
import { useExplorerState } from '../shared/explorer-context.ts';
import { useResult } from '../shared/run-context.tsx';
import { NO_PROBLEMS, type Problem, selectProblems } from './problems.ts';

const ProblemsContext = createContext(NO_PROBLEMS);

/** A form whose fields know what is wrong with them. Worked out here, so that a new result does not wake every field. */
export function ProblemsProvider({ children }: { readonly children: ReactNode }) {
  const result = useResult();
  const problems = useExplorerState((state) => selectProblems(state, result));
  return <ProblemsContext value={problems}>{children}</ProblemsContext>;
}

/** All that keeps the scenario from having a result. */
export const useProblems = (): readonly Problem[] => useContext(ProblemsContext);
