import type { Words } from '../../base/words.ts';
import { selectionRecordOf } from '../../state/selection-record.ts';
import type { Explorer } from '../../state/store.ts';
import { selectRunProblem, runProblemText } from '../notices/run-problem.ts';
import type { EmbedEvent } from './protocol.ts';
import { figuresOf } from './requests.ts';

/** Interval of `tierscope:time` events during playback, ms: often enough for a readout, without flooding the page around. */
const TIME_BEAT_MS = 100;

/** Tells what happens in an explorer from now on, in the words of then, beginning with what is the case. Returns what ends it. */
export function followExplorer(
  { store, cursor }: Explorer,
  tell: (event: EmbedEvent) => void,
  words: () => Words,
): () => void {
  let told = store.getState();
  let beat: ReturnType<typeof setTimeout> | null = null;
  let lazyComponent = false;

  const tellStatus = (): void => {
    const { run } = told;
    const runProblem = selectRunProblem(told);
    if (run.status === 'idle' && run.result)
      tell({ type: 'tierscope:idle', name: run.result.scenario.name, ...figuresOf(run.result) });
    else if (runProblem) tell({ type: 'tierscope:error', message: words()(runProblemText(runProblem)) });
  };

  const tellTime = (): void => {
    const { time, playing } = cursor.getState();
    tell({ type: 'tierscope:time', time, playing });
  };

  const onBeat = (): void => {
    beat = lazyComponent ? setTimeout(onBeat, TIME_BEAT_MS) : null;
    if (lazyComponent) tellTime();
    lazyComponent = false;
  };

  const stopStore = store.subscribe((state) => {
    const before = told;
    told = state;
    if (
      state.run.status !== before.run.status ||
      (state.run.status === 'idle' && state.run.result !== before.run.result)
    )
      tellStatus();
    const { result } = state.run;
    if (result && state.view.selection !== before.view.selection)
      tell({ type: 'tierscope:selection', select: selectionRecordOf(state.view.selection, result) });
  });
  const stopCursor = cursor.subscribe((state, before) => {
    if (state.time === before.time && state.playing === before.playing) return;
    if (beat !== null) lazyComponent = true;
    else {
      tellTime();
      beat = setTimeout(onBeat, TIME_BEAT_MS);
    }
  });
  tellStatus();

  return () => {
    stopStore();
    stopCursor();
    if (beat !== null) clearTimeout(beat);
  };
}
