import { useEffect, useState } from 'react';
import { t, type Text } from '../../base/text.ts';
import type { Setting } from '../../lesson/evaluate.ts';
import { answerText } from '../../lesson/figure-format.ts';
import { answerOf } from '../../lesson/judge.ts';
import type { Ask } from '../../lesson/lesson.ts';
import { plainText } from '../../lesson/plain-text.ts';
import { selectionIn } from '../../state/selection-record.ts';
import { settledResult } from '../../state/shared-place.ts';
import { words } from '../../views/lesson/words.ts';
import { useActions } from '../../views/shared/explorer-context.ts';
import { usePageState } from '../../views/shared/page-context.ts';
import { useSay } from '../../views/shared/words-context.ts';

interface Props {
  readonly ask: Ask;
  readonly setting: Setting;
}

async function saidAnswer(ask: Ask, setting: Setting): Promise<Text> {
  const answer = await answerOf(ask, setting);
  if (!answer.ok) return words.failed(answer.error);
  const { value } = answer;
  if (value.kind === 'number') return words.shown(answerText(value.value, ask.kind === 'number' ? ask.unit : ''));
  if (value.kind === 'choice')
    return words.shownChoice(
      ask.kind === 'choice' ? await plainText(ask.options[value.option]?.text ?? [], setting) : '',
    );
  return t`One that is right is marked in the picture.`;
}

/** The answer to the question of a step, computed; of what is to be found in the picture, one is selected there. */
export function Answer({ ask, setting }: Props) {
  const say = useSay();
  const actions = useActions();
  const result = usePageState(settledResult);
  const [text, setText] = useState<Text>('');
  useEffect(() => {
    let wanted = true;
    const compute = async () => {
      const said = await saidAnswer(ask, setting);
      if (wanted) setText(said);
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [ask, setting]);
  useEffect(() => {
    const selection = ask.kind === 'pick' && result ? selectionIn(ask.example, result) : null;
    if (selection) actions.select(selection);
  }, [ask, result, actions]);
  return (
    <p>
      <strong>{say(text)}</strong>
    </p>
  );
}
