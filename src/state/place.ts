import { t, type Text } from '../base/text.ts';
import type { ScenarioPreset } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';
import { editOf } from './edit-actions.ts';
import type { EditState, ExplorerState, ViewState } from './explorer-state.ts';
import { recorded, undoable } from './history.ts';
import { presetById } from './preset.ts';
import { type LinkedKey, linkedFields } from './view-fields.ts';
import { runPart, type ViewRecord, viewOfRecord, viewRecordOf } from './view-record.ts';

/** A scenario and a way to look at it: what a link, a file or a lesson opens. */
export interface Place {
  readonly scenario: Scenario;
  /** The preset that “changed” and “reset” refer to; of an unknown one nothing counts as changed. */
  readonly presetId: string;
  /** How it is looked at; null leaves the view as it is, and {} is the initial view. */
  readonly view: ViewRecord | null;
  /** What the scenario is a slice of. */
  readonly whole?: Scenario | null;
  /** Of the step in the history: “Open my chip”. */
  readonly name: Text;
}

/** The place that a page without any other opens on. */
export const placeOfPreset = ({ id, name, scenario }: ScenarioPreset): Place => ({
  scenario,
  presetId: id,
  view: {},
  name: t`Open ${name}`,
});

function editOfPlace({ scenario, presetId, whole = null }: Place): EditState {
  const preset = presetById(presetId);
  const base = preset ?? { id: '', name: '', description: '', scenario };
  return { ...editOf(base), scenario, whole };
}

/** Entries of the view that can be applied before there is a result. */
const viewKeys: readonly LinkedKey[] = [...linkedFields].flatMap(([key, { ofRun }]) => (ofRun ? [] : [key]));

function viewNow(record: ViewRecord): Partial<ViewState> {
  const chosen: Partial<ViewState> = viewOfRecord(record);
  return Object.fromEntries(viewKeys.map((key) => [key, chosen[key]]));
}

type Arrived = Pick<ExplorerState, 'edit' | 'view' | 'awaited'>;

/** The state that a place leads to; what belongs to its run waits for the result. */
export function arrivedAt(view: ViewState, place: Place, awaited: ExplorerState['awaited'] = null): Arrived {
  const edit = editOfPlace(place);
  if (place.view === null) return { edit, view, awaited };
  return { edit, view: { ...view, ...viewNow(place.view) }, awaited: runPart(place.view) };
}

/** The state looking at its run as a record says, without a step of the history. */
export const looking = ({ view }: ExplorerState, record: ViewRecord): Pick<ExplorerState, 'view' | 'awaited'> => ({
  view: { ...view, ...viewNow(record) },
  awaited: runPart(record),
});

/** The state with a place opened, as one step of the history. */
export function opened(state: ExplorerState, place: Place, time: number): ExplorerState {
  const leaving =
    place.view === null ? undoable(state) : undoable(state, viewKeys, runPart(viewRecordOf(state, { time })));
  return {
    ...state,
    ...arrivedAt(state.view, place, state.awaited),
    history: recorded(state, '', () => place.name, leaving, true),
  };
}
