import type { EditState } from './explorer-state.ts';
import { differingPaths } from './form-fields.ts';
import { memoiseLast } from '../base/memoise.ts';

const changesOf = memoiseLast(differingPaths);

/** Paths of the fields that differ from the preset. */
export const selectChanges = ({ edit }: { readonly edit: EditState }): readonly string[] =>
  changesOf(edit.preset, edit.scenario);
