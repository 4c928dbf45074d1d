import { useId, useRef, useState } from 'react';
import { exactFigure, plural } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import { LINK_LIMIT } from '../../share/link.ts';
import { classes } from '../shared/classes.ts';
import button from '../shared/Button.module.css';
import { copied } from '../shared/clipboard.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useExplorerState } from '../shared/explorer-context.ts';
import { usePage } from '../shared/page-context.ts';
import { QrCode } from './QrCode.tsx';
import { saveScenario } from './save-scenario.ts';
import text from '../shared/Text.module.css';
import warning from '../shared/Warning.module.css';
import textArea from '../shared/TextArea.module.css';
import key from '../shared/Key.module.css';
import css from './ShareDialog.module.css';
import { type PageLink, useLink } from './use-link.ts';
import { useSay } from '../shared/words-context.ts';

/** Ways to pass on what the page shows: a link, its QR code, a file. */
export function ShareDialog() {
  const say = useSay();
  const explorer = usePage();
  const link = useLink();
  const drafts = useExplorerState((state) => Object.keys(state.edit.drafts).length);
  return (
    <Dialog
      title={say`Share`}
      note={say`A link holds the scenario, what is selected, the time and the view. Whoever opens it gets the same numbers; nothing is uploaded.`}
      foot={
        <>
          <button type="button" className={button['button']} onClick={() => saveScenario(explorer)}>
            {say`Save as a file`}
          </button>
          <span className={css['hint']}>
            {say`The whole scenario as readable JSON; drop it on any Tierscope to open it.`}{' '}
            <kbd className={key['key']}>Ctrl+S</kbd>
          </span>
        </>
      }
    >
      {drafts > 0 && (
        <p className={text['quiet']}>
          ▲{' '}
          {say(
            plural(
              drafts,
              '{n} field with a value that cannot be: the link and the file hold the last one that could.',
              '{n} fields with a value that cannot be: the link and the file hold the last one that could.',
            ),
          )}
        </p>
      )}
      {link !== null && (link.tooLong ? <TooLong link={link} /> : <Link link={link} />)}
    </Dialog>
  );
}

function TooLong({ link: { url } }: { readonly link: PageLink }) {
  const say = useSay();
  return (
    <p className={classes(warning['warning'], css['warning'])} role="status">
      <strong>▲ {say`This scenario is too large for a link.`}</strong>{' '}
      {say(
        inSentences(
          t`It would take ${exactFigure(url.length)} characters, and mails and chats break links of more than ${exactFigure(LINK_LIMIT)}.`,
          t`Save it as a file instead: a file holds the same, of any size.`,
        ),
      )}
    </p>
  );
}

type Copied = 'no' | 'yes' | 'by hand';

function Link({ link }: { readonly link: PageLink }) {
  const say = useSay();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const name = useExplorerState((state) => state.edit.scenario.name);
  const [state, setState] = useState<Copied>('no');
  const copy = async (): Promise<void> => {
    field.current?.select();
    const done = await copied(link.url);
    if (!done) field.current?.focus();
    setState(done ? 'yes' : 'by hand');
  };
  return (
    <div className={css['columns']}>
      <div className={css['link']}>
        <label htmlFor={id}>{say`Link`}</label>
        <textarea
          ref={field}
          id={id}
          className={classes(textArea['text'], css['text'])}
          readOnly
          spellCheck={false}
          value={link.url}
          onFocus={(event) => event.target.select()}
        />
        <div className={css['copy']}>
          <button type="button" className={button['primary']} onClick={() => void copy()}>
            {say`Copy link`}
          </button>
          <span role="status">
            {state === 'yes' && `✓ ${say`Copied`}`}
            {state === 'by hand' && say`The link is selected: copy it with Ctrl+C`}
          </span>
          <span className={css['length']}>
            {say`${exactFigure(link.url.length)} of ${exactFigure(LINK_LIMIT)} characters`}
          </span>
        </div>
        <Digests link={link} />
      </div>
      <QrCode url={link.url} name={name} />
    </div>
  );
}

function Digests({ link }: { readonly link: PageLink }) {
  const say = useSay();
  return (
    <>
      <dl className={css['digests']}>
        <dt>{say`Scenario`}</dt>
        <dd>{link.scenarioDigest}</dd>
        <dt>{say`Result`}</dt>
        <dd>{link.resultDigest ?? say`none yet##a result`}</dd>
      </dl>
      <p className={text['quiet']}>
        {say(
          inSentences(
            t`Digests of everything that decides a result, and of all that came out: equal digests, equal numbers.`,
            t`The page that opens the link compares its own result with this one and says so.`,
          ),
        )}
      </p>
    </>
  );
}
