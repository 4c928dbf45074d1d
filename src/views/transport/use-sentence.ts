import { useEffect, useState } from 'react';
import type { Text } from '../../base/text.ts';
import { useExplorer } from '../shared/explorer-context.ts';
import { useSay } from '../shared/words-context.ts';

/** Between two sentences while it plays, ms: they are read, not flickered through. */
const BEAT_MS = 250;
/** So long the cursor has to stand still before a screen reader is told. */
const STILL_MS = 500;

interface Sentence {
  readonly shown: string;
  /** For screen readers: only where the cursor has come to rest. */
  readonly said: string;
}

/** What happens at the time cursor, in words. `words` stays the same for the same subject. */
export function useSentence(words: (time: number) => Text): Sentence {
  const say = useSay();
  const { cursor } = useExplorer();
  const [shown, setShown] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    let beat = 0;
    let still = 0;
    const write = (): void => {
      beat = 0;
      setShown(say(words(cursor.getState().time)));
    };
    const tell = (): void => {
      const { time, playing } = cursor.getState();
      if (playing === 0) setSaid(say(words(time)));
    };
    const follow = (playing: number): void => {
      if (beat === 0) beat = window.setTimeout(write, playing === 0 ? 0 : BEAT_MS);
      clearTimeout(still);
      still = window.setTimeout(tell, STILL_MS);
    };
    follow(0);
    const unsubscribe = cursor.subscribe((state, before) => {
      if (state.time !== before.time || state.playing !== before.playing) follow(state.playing);
    });
    return () => {
      unsubscribe();
      clearTimeout(beat);
      clearTimeout(still);
    };
  }, [words, cursor, say]);
  return { shown, said };
}
