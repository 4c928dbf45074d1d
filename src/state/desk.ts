import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fidelity } from '../model/scenario.ts';

/** What can lie open over the page. */
export type DialogId = 'models' | 'chips' | 'import' | 'mapping' | 'routing' | 'fidelity';

/** A text that was dropped on the page, and the name of its file. */
export interface DroppedText {
  readonly name: string;
  readonly text: string;
}

/** What lies open over the page, and what it was opened with: nobody's to keep, so apart from the durable state. */
export interface DeskState {
  readonly dialog: DialogId | null;
  /** For the import. */
  readonly dropped: DroppedText | null;
  /** For the fidelity options: the one whose difference is wanted first. */
  readonly option: keyof Fidelity | null;
}

export type DeskStore = StoreApi<DeskState>;

export const createDesk = (): DeskStore =>
  createStore<DeskState>(() => ({ dialog: null, dropped: null, option: null }));

export interface DeskActions {
  readonly openDialog: (dialog: DialogId, detail?: Partial<Pick<DeskState, 'dropped' | 'option'>>) => void;
  readonly closeDialog: () => void;
}

export const deskActions = (desk: DeskStore): DeskActions => ({
  openDialog: (dialog, detail = {}) => desk.setState({ dialog, dropped: null, option: null, ...detail }),
  closeDialog: () => desk.setState({ dialog: null, dropped: null, option: null }),
});
