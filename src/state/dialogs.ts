import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Text } from '../base/text.ts';
import type { Fidelity } from '../model/scenario.ts';
import type { ViewId } from './explorer-state.ts';

/** What can lie open over the page. */
export type DialogId =
  | 'models'
  | 'chips'
  | 'import'
  | 'mapping'
  | 'routing'
  | 'fidelity'
  | 'lessons'
  | 'compare'
  | 'share'
  | 'shelf'
  | 'export'
  | 'glossary'
  | 'tour';

/** A file that was dropped on the page: its name, its text, and its bytes where it is no text. */
export interface DroppedText {
  readonly name: string;
  readonly text: string;
  readonly bytes?: Uint8Array;
}

/** What the page has to say until somebody has read it: about a link, a file, what is kept here. */
export interface Notice {
  readonly title: Text;
  readonly lines: readonly Text[];
  /** A digest, to be compared by eye. */
  readonly detail?: string;
  /** Nothing is wrong: it goes with the next edit. */
  readonly calm?: boolean;
}

/**
 * The lesson that is open beside the views: one of ours by the name of its file, or a text from elsewhere, whose name is
 * that of its file, or empty. Where it was open before a reload, what is on the screen stays as it is.
 */
export type OpenLesson =
  | { readonly kind: 'built-in'; readonly id: string; readonly resumed?: true }
  | { readonly kind: 'text'; readonly name: string; readonly text: string; readonly resumed?: true };

/** The dialog, lesson or notice that is open, and what it was opened with. Not saved, so apart from the durable state. */
export interface DialogsState {
  readonly dialog: DialogId | null;
  /** For the import. */
  readonly dropped: DroppedText | null;
  /** For the fidelity options: the one whose difference is wanted first. */
  readonly option: keyof Fidelity | null;
  /** For the comparisons: the id of the one that is shown. */
  readonly comparison: string | null;
  /** For the export: the view whose figure comes first. */
  readonly figure: ViewId | null;
  /** For the glossary: the term that is looked up. */
  readonly term: string | null;
  readonly notice: Notice | null;
  readonly lesson: OpenLesson | null;
  /** The lesson stands beside the workbench; otherwise it has a stage of its own. */
  readonly lessonBeside: boolean;
  /** The view that is presented to a room, one picture and large type; null = the ordinary page. */
  readonly presenting: ViewId | null;
}

export type DialogsStore = StoreApi<DialogsState>;

/** What a dialog is opened with, where it is opened with nothing. */
const closed = { dropped: null, option: null, comparison: null, figure: null, term: null };

export const createDialogs = (): DialogsStore =>
  createStore<DialogsState>(() => ({
    dialog: null,
    ...closed,
    notice: null,
    lesson: null,
    lessonBeside: false,
    presenting: null,
  }));

export interface DialogActions {
  readonly openDialog: (dialog: DialogId, detail?: Partial<Pick<DialogsState, keyof typeof closed>>) => void;
  readonly closeDialog: () => void;
  /** Opens a lesson beside the views; null closes it. */
  readonly openLesson: (lesson: OpenLesson | null) => void;
  /** Puts the lesson on its stage, or beside the workbench. */
  readonly putLesson: (where: 'stage' | 'workbench') => void;
  /** Presents a view to a room; null goes back to the ordinary page. */
  readonly present: (view: ViewId | null) => void;
  /** Says something; null takes back what was said. */
  readonly notify: (notice: Notice | null) => void;
}

export const dialogActions = (dialogs: DialogsStore): DialogActions => ({
  openDialog: (dialog, detail = {}) => dialogs.setState({ dialog, ...closed, ...detail }),
  closeDialog: () => dialogs.setState({ dialog: null, ...closed }),
  openLesson: (lesson) =>
    dialogs.setState(({ lessonBeside }) => ({
      lesson,
      lessonBeside: lesson !== null && lessonBeside,
      dialog: null,
      ...closed,
    })),
  putLesson: (where) => dialogs.setState({ lessonBeside: where === 'workbench' }),
  present: (presenting) => dialogs.setState({ presenting, dialog: null, ...closed }),
  notify: (notice) => dialogs.setState({ notice }),
});
