import { useId, useMemo, useState } from 'react';
import { inSentences } from '../../base/lists.ts';
import { english } from '../../base/words.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Issue } from '../../model/issue.ts';
import { issueText } from '../../model/issue.ts';
import { importConfig } from '../../model/import/import-config.ts';
import type { ImportedModel } from '../../model/import/imported-model.ts';
import type { DroppedText } from '../../state/dialogs.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useDialogs } from '../shared/explorer-context.ts';
import { FileButton } from '../shared/FileButton.tsx';
import { classes } from '../shared/classes.ts';
import textArea from '../shared/TextArea.module.css';
import dialog from '../shared/Dialog.module.css';
import css from './ImportDialog.module.css';
import { ImportFoot } from './ImportFoot.tsx';
import { ImportReport } from './ImportReport.tsx';
import { useSay } from '../shared/words-context.ts';

/** What the model is called in the scenario: as its file, unless that is called like every other; else by its family. */
function nameOf(file: string, family: string): string {
  const stem = file.replace(/\.json$/i, '').replaceAll(/[-_.]?config$/gi, '');
  return stem || family || 'unknown';
}

/** Reads a Hugging Face config.json: pasted, from a file, or dropped on the page. */
export function ImportDialog() {
  const dropped = useDialogs((dialogs) => dialogs.dropped);
  return <Import key={dropped?.text ?? ''} start={dropped ?? { name: '', text: '' }} />;
}

function Import({ start }: { readonly start: DroppedText }) {
  const say = useSay();
  const [source, setSource] = useState(start);
  const id = useId();
  const outcome = useMemo(() => (source.text.trim() === '' ? null : importConfig(source.text)), [source]);
  return (
    <Dialog
      wide
      title={say`Import a config.json`}
      note={say`The file that lies beside the weights of a model on Hugging Face. It is read here and goes nowhere. You can also drop it anywhere on the page.`}
      foot={
        outcome?.ok ? (
          <ImportFoot imported={outcome.value} name={nameOf(source.name, outcome.value.architecture.family)} />
        ) : undefined
      }
    >
      <div className={classes(dialog['columns'], css['columns'])}>
        <div className={css['source']}>
          <div className={css['sourceHead']}>
            <label htmlFor={id}>{say`Text of the config.json`}</label>
            <FileButton
              label={say`Choose a file…`}
              accept=".json,application/json"
              onFile={(file) => void file.text().then((text) => setSource({ name: file.name, text }))}
            />
          </div>
          <textarea
            id={id}
            className={classes(textArea['text'], css['text'])}
            value={source.text}
            spellCheck={false}
            placeholder={'{\n  "model_type": "mixtral",\n  "hidden_size": 4096,\n  …'}
            onChange={(event) => setSource({ name: '', text: event.target.value })}
          />
        </div>
        <div className={css['report']} aria-live="polite">
          <Report outcome={outcome} />
        </div>
      </div>
    </Dialog>
  );
}

function Report({ outcome }: { readonly outcome: Outcome<ImportedModel, readonly Issue[]> | null }) {
  const say = useSay();
  if (outcome === null)
    return (
      <p className={css['hint']}>
        {say`Paste the text, or choose the file. Each of our fields is shown with the key that it came from, and what this simulator cannot say about the model is listed.`}
      </p>
    );
  if (outcome.ok) return <ImportReport imported={outcome.value} />;
  return (
    <div className={css['issues']} role="alert">
      <h3>{say`▲ This cannot be imported`}</h3>
      <ul>
        {outcome.error.map((issue) => (
          <li key={english(issueText(issue))}>
            {issue.path !== '' && <code>{issue.path}</code>} {say(inSentences(issue.problem, issue.remedy))}
          </li>
        ))}
      </ul>
    </div>
  );
}
