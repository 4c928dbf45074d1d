import type { DecimalMark } from '../base/format.ts';
import type { Text } from '../base/text.ts';
import type { Followed } from '../layout/follow/followed.ts';
import type { Headline } from '../model/headline.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { EngineFailure, RunProgress } from '../worker/protocol.ts';
import type { Selection } from './selection.ts';

/** Text as it was typed, and the decimal mark of the language that it was typed in. */
export interface Draft {
  readonly text: string;
  readonly mark: DecimalMark;
}

/** Text that is not a value of its field, by field path. */
export type Drafts = Readonly<Record<string, Draft>>;

/** What is edited. Small and serialisable: a link or a file holds it. */
export interface EditState {
  /** The preset that “changed” and “reset” refer to. */
  readonly presetId: string;
  readonly preset: Scenario;
  /** What the fields say; every value is valid by itself, not necessarily with the others. */
  readonly scenario: Scenario;
  /** What the scenario is a slice of, where the whole was too large to simulate. */
  readonly whole: Scenario | null;
  readonly drafts: Drafts;
  /** The field that was edited last; empty after a change of several. */
  readonly lastPath: string;
}

/** idle: the result is that of the scenario. busy: one is on its way. error: the scenario has none. */
export type EngineStatus = 'idle' | 'busy' | 'error';

/** Why a run beside the one on the screen has no figures. */
export type MeasureFailure = EngineFailure;

export type RunFailure = Exclude<EngineFailure, { readonly tag: 'superseded' | 'invalid' }>;

/** What the engine does, and its last good result. The result is held by reference and never changed. */
export interface RunState {
  readonly status: EngineStatus;
  readonly progress: RunProgress | null;
  /** The run takes long enough to be worth showing; from then on the old picture is marked as outdated. */
  readonly slow: boolean;
  /** What the run under way has so far, or had when it was cancelled: final as far as it goes. Only of long runs. */
  readonly partial: Simulation | null;
  /** The last complete result; `result.scenario` is what it belongs to. */
  readonly result: Simulation | null;
  /**
   * What the run came to before the last step of the history, for what that step has changed; null for the first result of
   * what was opened.
   */
  readonly before: Headline | null;
  /** The step of the history that the result came with; see `positionOf`. */
  readonly step: number;
  /** The step of the history that opened what the result is of; see `openingOf`. */
  readonly opening: number;
  /** Why the scenario has no result, if it is valid. */
  readonly failure: RunFailure | null;
}

/** A result that stays under a name while edits go on. */
export interface KeptRun {
  readonly result: Simulation;
  /** What is selected in it, as ids into this result. */
  readonly selection: Selection;
}

export type ViewId = 'tierMap' | 'operationGraph' | 'timeline';
export type GraphLevelChoice = 'auto' | 'step' | 'layer' | 'block' | 'token' | 'op';
export type ThemeChoice = 'system' | 'light' | 'dark';
export type PhoneTab = 'setup' | 'map' | 'graph' | 'time' | 'results';
/** auto = what suits the network: see `chosenColouring`. */
export type TierColouring = 'auto' | 'role' | 'layer' | 'expert' | 'utilisation' | 'mvms' | 'busy' | 'active';
export type TimelineColouring = 'role' | 'layer' | 'sequence' | 'step';
export type TierDrawing = 'plan' | 'skyline' | 'table';

/** The choices of the views: what is selected, shown and coloured. Small, serialisable, plain data only. */
export interface ViewState {
  /** What is selected in the run of the scenario under edit; a kept run has its own. */
  readonly selection: Selection;
  /** Share 0 … 1 of the centre's width that the tier map takes, and of its height that the upper views take. */
  readonly mapShare: number;
  readonly upperShare: number;
  /** The view that fills the screen. */
  readonly fullscreen: ViewId | null;
  readonly theme: ThemeChoice;
  readonly phoneTab: PhoneTab;
  readonly tierColouring: TierColouring;
  /** The class of the colouring that alone keeps its colour, by its name (see src/layout/colour-names.ts). */
  readonly tierHighlight: string | null;
  readonly tierDrawing: TierDrawing;
  /** Free tiers are folded away behind a break; otherwise every tier has its height. */
  readonly tierFold: boolean;
  /** Part of the chip that the plan shows, in tiles and tiers; null = all of it. */
  readonly tierWindow: {
    readonly tileFrom: number;
    readonly tileTo: number;
    readonly tierFrom: number;
    readonly tierTo: number;
  } | null;
  /** What of the skyline is in sight: times larger than fitted, and its middle as shares of the picture; null = all of it. */
  readonly skylineWindow: { readonly zoom: number; readonly x: number; readonly y: number } | null;
  readonly timelineMode: 'resource' | 'token';
  readonly timelineColouring: TimelineColouring;
  /** The same for the timeline's ops. */
  readonly timelineHighlight: string | null;
  /** Part of the run that the timeline shows, ns; null = all of it. */
  readonly timelineWindow: { readonly from: number; readonly to: number } | null;
  /** Stretch of the run whose statistics are shown, ns. */
  readonly timelineRange: { readonly from: number; readonly to: number } | null;
  /** Which ops show how long they waited. */
  readonly timelineWhiskers: 'selection' | 'all' | 'off';
  /** Groups of lanes that are folded into one line each, by their ids. */
  readonly timelineCollapsed: readonly string[];
  readonly timelineDrawing: 'chart' | 'table';
  /** The sequence that the operation graph draws. */
  readonly graphSequence: number;
  /** Segments or blocks that the operation graph shows unfolded, by names that survive a new result. */
  readonly graphExpanded: readonly string[];
  /** How finely the operation graph is divided; auto = as finely as the box allows. */
  readonly graphLevel: GraphLevelChoice;
  /** What stands out in the operation graph. */
  readonly graphEmphasis: 'trace' | 'path' | 'off';
  readonly graphDrawing: 'picture' | 'table';
  /** What is followed through the chip; stepping then goes from one of its events to the next. */
  readonly followed: Followed | null;
}

/** How the page is looked at, whichever run is drawn; what is selected belongs to a run. */
export type PageView = Omit<ViewState, 'selection'>;

/** A view record, or the part of one that waits for a result; view-record.ts has its type. */
export type KeptView = Readonly<Record<string, unknown>>;

/** One undoable step: what it is called, and what to return to. */
export interface HistoryEntry {
  /** Tells steps apart, and stands for the state after it; counts up from 1, and no number is used twice. */
  readonly id: number;
  readonly name: Text;
  /** Steps with the same key merge while a gesture lasts, such as a slider's drag. */
  readonly key: string;
  /** It went to another scenario, rather than change the one at hand. */
  readonly opens: boolean;
  readonly before: Undoable;
}

/** What undo restores: the edits, and of the view what the step changed. */
export interface Undoable {
  readonly edit: EditState;
  readonly view: Partial<ViewState>;
  /** Selection, time cursor and the like, where the step led to another place; null where it left them alone. */
  readonly ofRun: KeptView | null;
}

export interface HistoryState {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  /** Key of the gesture under way; empty when the next step is one of its own. */
  readonly gesture: string;
  /** The id that the next step gets. */
  readonly nextId: number;
}

export interface ExplorerState {
  readonly edit: EditState;
  /** The run of the scenario under edit. */
  readonly run: RunState;
  /** The runs that were kept, by name, the oldest first; see runs.ts. */
  readonly kept: ReadonlyMap<string, KeptRun>;
  /** Name of the run on the screen. */
  readonly shown: string;
  readonly view: ViewState;
  readonly history: HistoryState;
  /** The part of an opened place that can only be applied to its result: selection, time cursor and the like. */
  readonly awaited: KeptView | null;
}

/** What changes many times a second and is not saved. A store of its own, so that other subscribers are not notified. */
export interface CursorState {
  /** What is pointed at, in whichever view. */
  readonly hover: Selection;
  /** The time cursor, ns. */
  readonly time: number;
  /** Direction of playback; 0 = paused. */
  readonly playing: -1 | 0 | 1;
  /** Simulated ns per second of playback. */
  readonly speed: number;
  /** What one second of playback is measured in: time, events, or the whole run. */
  readonly pace: Pace;
  /** Events per second of playback, where it is measured in events. */
  readonly eventRate: number;
  /** Seconds that the whole run takes to play, where it is measured so. */
  readonly runSeconds: number;
  /** Times that stepping goes to, ns, rising: the events of what is followed. Null = every event of the run. */
  readonly stops: Float64Array | null;
}

export type Pace = 'time' | 'events' | 'run';
