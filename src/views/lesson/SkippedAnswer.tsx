import { useEffect, useState } from 'react';
import type { Text } from '../../base/text.ts';
import type { Setting } from '../../lesson/evaluate.ts';
import { answerOf } from '../../lesson/judge.ts';
import type { Ask } from '../../lesson/lesson.ts';
import { plainText } from '../../lesson/plain-text.ts';
import { useSay } from '../shared/words-context.ts';
import { answerInWords } from './answer-words.ts';
import { words } from './words.ts';

interface Props {
  readonly ask: Ask;
  readonly setting: Setting;
}

/** A question that was left out, and what the engine answers to it. */
export function SkippedAnswer({ ask, setting: { ask: askRun, current } }: Props) {
  const say = useSay();
  const [told, setTold] = useState<{ readonly question: Text; readonly answer: Text } | null>(null);
  useEffect(() => {
    let wanted = true;
    const setting: Setting = { ask: askRun, current };
    const compute = async (): Promise<void> => {
      const computed = await answerOf(ask, setting);
      const answer = computed.ok ? await answerInWords(ask, setting, computed.value) : words.failed(computed.error);
      const question = await plainText(ask.question, setting);
      if (wanted) setTold({ question, answer });
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [ask, askRun, current]);
  return (
    <>
      <p>
        {say(words.unanswered)}
        {told && ` · ${say(told.question)}`}
      </p>
      <dl>
        <dt>{say(words.engine)}</dt>
        <dd>{told ? say(told.answer) : '…'}</dd>
      </dl>
    </>
  );
}
