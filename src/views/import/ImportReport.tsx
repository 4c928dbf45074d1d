import { countUnits, engineeringText, fieldText } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { english } from '../../base/words.ts';
import { inSentences } from '../../base/lists.ts';
import type { ImportedField, ImportedModel } from '../../model/import/imported-model.ts';
import { networkParameters } from '../../model/presets/network-size.ts';
import { scenarioWith } from '../../model/presets.ts';
import type { Model } from '../../model/scenario.ts';
import { fieldLabel } from '../../state/edits.ts';
import { formFieldAt } from '../../state/form-fields.ts';
import { classes } from '../shared/classes.ts';
import table from '../shared/Table.module.css';
import css from './ImportDialog.module.css';
import { useSay } from '../shared/words-context.ts';

/** Sizes for which 0 stands for what follows from the others. */
const implied: Readonly<Record<string, (model: Model) => number>> = {
  'model.kvHeads': ({ heads }) => heads,
  'model.headDim': ({ dModel, heads }) => dModel / heads,
  'model.moe.expertFF': ({ dFF }) => dFF,
};

const number = (value: number): Text => ({ figure: fieldText(value, '.') });

function valueText({ path, value }: ImportedField, model: Model): Text {
  const size = value === 0 ? implied[path]?.(model) : undefined;
  if (size !== undefined) return t`${number(size)} (from the others)`;
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? t`on` : t`off`;
  const field = formFieldAt(path);
  return (field?.type === 'choice' && field.options.find((option) => option.value === value)?.label) || value;
}

/** What was recognised in a config.json: the family, every field with its key, and what is left out. */
export function ImportReport({ imported }: { readonly imported: ImportedModel }) {
  const say = useSay();
  const { architecture, fields, unrepresented, warnings } = imported;
  const whole = scenarioWith({ model: imported.model, fidelity: imported.fidelity });
  const weights = networkParameters(whole);
  return (
    <>
      <h3 className={css['family']}>
        {architecture.family || say`unknown##family`} <span className={css['quiet']}>{architecture.modelType}</span>
      </h3>
      <p className={css['quiet']}>
        {say(
          inSentences(
            architecture.how,
            t`${engineeringText(weights, countUnits)} weights in the language of this simulator.`,
          ),
        )}
      </p>
      {warnings.length > 0 && <Sentences title={say`Doubtful in the file`} sentences={warnings} warn />}
      <Sentences
        title={say`Not represented`}
        sentences={unrepresented.length > 0 ? unrepresented : [t`Nothing that we know of.`]}
      />
      <table className={classes(table['table'], table['wide'], css['fields'])}>
        <caption>{say`Fields and the keys that they came from`}</caption>
        <thead>
          <tr>
            <th scope="col">{say`Field`}</th>
            <th scope="col">{say`Value`}</th>
            <th scope="col">{say`Key##of a config`}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.path}>
              <th scope="row">{say(fieldLabel(field.path))}</th>
              <td className={css['value']}>{say(valueText(field, whole.model))}</td>
              <td>
                {field.key === null ? <span className={css['quiet']}>–</span> : <code>{field.key}</code>}
                {field.note !== '' && <span className={css['fieldNote']}> {say(field.note)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Sentences(props: { readonly title: string; readonly sentences: readonly Text[]; readonly warn?: boolean }) {
  const say = useSay();
  const { title, sentences, warn = false } = props;
  return (
    <section className={css[warn ? 'warnings' : 'sentences']}>
      <h4>
        {warn && <span aria-hidden="true">▲ </span>}
        {title}
      </h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={english(sentence)}>{say(sentence)}</li>
        ))}
      </ul>
    </section>
  );
}
