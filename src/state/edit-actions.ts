import type { StoreApi } from 'zustand/vanilla';
import type { DecimalMark } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import type { ScenarioPreset } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';
import { editName, fieldLabel, withFieldInput, withFieldValue } from './edits.ts';
import { costModelPath } from './cost-field.ts';
import type { EditState, ExplorerState, Undoable } from './explorer-state.ts';
import { fieldValueAt } from './form-fields.ts';
import { recorded, undoable } from './history.ts';
import { presetById } from './preset.ts';
import type { RunController } from './run-controller.ts';

/** One edit of one field by value. */
export interface FieldEdit {
  readonly path: string;
  readonly value: number | boolean | string;
}

/** One step that changes several parts of the scenario at once. */
export interface Reshape {
  /** Its name in the history: “Model → GPT-2 XL”. */
  readonly name: Text;
  readonly change: (scenario: Scenario) => Scenario;
  /** The change is what “changed” and “reset” refer to from now on. */
  readonly baseline?: boolean;
  /** The scenario that the new one is a slice of. */
  readonly whole?: Scenario | null;
}

/** What changes the scenario. Every change is a step of the history, and the engine is asked at once. */
export interface EditActions {
  /** Types into a number field, with the reader's decimal mark. Text that is no value becomes a draft with an issue; the scenario keeps its last value. */
  readonly typeField: (path: string, text: string, mark: DecimalMark) => void;
  /** Sets a field to a value that it can take. Edits of one field merge until `endGesture`. */
  readonly setField: (edit: FieldEdit) => void;
  /** Ends a drag or a visit of a field: the next edit is an undo step of its own. */
  readonly endGesture: () => void;
  /** Back to the value of the preset. */
  readonly resetField: (path: string) => void;
  readonly resetAll: () => void;
  readonly loadPreset: (id: string) => void;
  readonly reshape: (step: Reshape) => void;
}

/** The edited state of an unchanged preset. */
export const editOf = (preset: ScenarioPreset): EditState => ({
  presetId: preset.id,
  preset: preset.scenario,
  scenario: preset.scenario,
  whole: null,
  drafts: {},
  lastPath: '',
});

export function createEditActions(store: StoreApi<ExplorerState>, controller: RunController): EditActions {
  const { getState, setState } = store;

  /** Steps with the same key merge while a gesture lasts. */
  const step = (key: string, next: EditState, name: (before: Undoable) => Text, opens = false): void => {
    const state = getState();
    setState({ edit: next, history: recorded(state, key, name, undoable(state), opens) });
    controller.synchronise();
  };

  const stepOfField = (path: string, next: EditState): void =>
    step(path, next, (before) => editName(before, next, path));

  return {
    typeField: (path, text, mark) => stepOfField(path, withFieldInput(getState().edit, path, { text, mark })),
    setField({ path, value }) {
      const { edit } = getState();
      if (!(path in edit.drafts) && fieldValueAt(edit.scenario, path) === value) return;
      stepOfField(path, withFieldValue(edit, path, value));
    },
    endGesture() {
      const { history } = getState();
      if (history.gesture !== '') setState({ history: { ...history, gesture: '' } });
    },
    resetField(path) {
      const { edit } = getState();
      const next =
        path === costModelPath
          ? { ...edit, scenario: { ...edit.scenario, costs: edit.preset.costs }, lastPath: path }
          : withFieldValue(edit, path, fieldValueAt(edit.preset, path));
      step('', next, () => t`Reset ${fieldLabel(path)}`);
    },
    resetAll() {
      const { edit } = getState();
      step('', { ...edit, scenario: edit.preset, drafts: {}, lastPath: '' }, () => t`Reset all changes`);
    },
    loadPreset(id) {
      const preset = presetById(id);
      if (preset) step('', editOf(preset), () => t`Open ${preset.name}`, true);
    },
    reshape({ name, change, baseline = false, whole }) {
      const { edit } = getState();
      const next: EditState = {
        ...edit,
        scenario: change(edit.scenario),
        ...(baseline ? { preset: change(edit.preset), presetId: '' } : {}),
        ...(whole === undefined ? {} : { whole }),
        drafts: {},
        lastPath: '',
      };
      step('', next, () => name);
    },
  };
}
