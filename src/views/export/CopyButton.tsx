import { useState } from 'react';
import { t, type Text } from '../../base/text.ts';
import button from '../shared/Button.module.css';
import { copied } from '../shared/clipboard.ts';
import css from './Export.module.css';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly label: string;
  readonly text: () => string;
}

/** Puts a text on the clipboard and says whether it is there. */
export function CopyButton({ label, text }: Props) {
  const say = useSay();
  const [said, setSaid] = useState<Text>('');
  const copy = async (): Promise<void> =>
    setSaid((await copied(text())) ? t`Copied.` : t`The browser does not let this page copy.`);
  return (
    <span className={css['copy']}>
      <span role="status">{say(said)}</span>
      <button type="button" className={button['button']} onClick={() => void copy()}>
        {label}
      </button>
    </span>
  );
}
