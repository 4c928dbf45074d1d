import { useId } from 'react';
import { fieldText } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import { sameJson } from '../../base/plain-data.ts';
import type { Field } from '../../model/field.ts';
import type { Draft } from '../../state/explorer-state.ts';
import { fieldValueAt, formFieldAt } from '../../state/form-fields.ts';
import { fieldSource } from '../../state/provenance.ts';
import { classes } from '../shared/classes.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { ChoiceControl, SwitchControl } from './choice-controls.tsx';
import css from './Field.module.css';
import { FieldProblem } from './FieldProblem.tsx';
import { NumberControl } from './NumberControl.tsx';
import { useProblems } from './problems-context.tsx';
import { Slider } from './Slider.tsx';
import { useSay } from '../shared/words-context.ts';

interface FieldRowProps {
  readonly path: string;
  /** Whether the definition is unfolded. */
  readonly open: boolean;
  /** A shorter label, where the group around it says the rest to the eye; the accessible name stays whole. */
  readonly caption?: Text;
  readonly hint?: Text | undefined;
  readonly slider?: boolean;
}

/** One field: label, slider, value, unit; what it means, what is wrong with it, and the way back to the preset. */
export function FieldRow({ path, open, caption, hint, slider = true }: FieldRowProps) {
  const say = useSay();
  const field = formFieldAt(path);
  const id = useId();
  const actions = useActions();
  const value = useExplorerState((state) => fieldValueAt(state.edit.scenario, path));
  const preset = useExplorerState((state) => fieldValueAt(state.edit.preset, path));
  const draft = useExplorerState((state) => state.edit.drafts[path]);
  const problem = useProblems().find((candidate) => candidate.path === path);
  const basis = useExplorerState((state) => fieldSource(state.edit.scenario, path));
  if (!field) return null;

  const changed = draft !== undefined || !sameJson(value, preset);
  const [definition, runProblem] = [`${id}-definition`, `${id}-problem`];
  const describedBy = problem ? `${runProblem} ${definition}` : definition;
  const sliding = slider && field.type === 'number' && typeof value === 'number' && typeof preset === 'number';

  return (
    <div
      className={classes(css['row'], open && css['open'], problem && css['wrong'], !slider && css['wide'])}
      data-path={path}
      data-changed={changed ? '' : undefined}
    >
      <div className={css['line']}>
        <label className={css['label']} htmlFor={id} title={say(field.definition)}>
          {say(caption ?? field.label)}
          {caption !== undefined && <span className="visually-hidden"> ({say(field.label)})</span>}
        </label>
        {sliding && (
          <Slider
            field={field}
            value={value}
            preset={preset}
            onValue={(next) => actions.setField({ path, value: next })}
            onRelease={actions.endGesture}
          />
        )}
        <Control {...{ id, path, field, value, draft, describedBy, hint }} invalid={problem !== undefined} />
        <span className={css['trail']}>
          {basis && <ProvenanceMark of={basis.provenance} source={basis.source} />}
          {field.type === 'number' && field.unit !== '' && <span className={css['unit']}>{say(field.unit)}</span>}
          {changed && (
            <button
              type="button"
              className={css['reset']}
              title={
                typeof preset === 'number'
                  ? say`Reset to ${fieldText(preset, say.decimalMark)}`
                  : say`Reset to the preset`
              }
              onClick={() => actions.resetField(path)}
            >
              <span aria-hidden="true">↺</span>
              <span className="visually-hidden">{say`Reset ${field.label}`}</span>
            </button>
          )}
        </span>
      </div>
      <p id={definition} className={css['definition']} hidden={!open}>
        {say(inSentences(field.definition, optionDefinition(field, value)))}
      </p>
      {problem && <FieldProblem id={runProblem} problem={problem} />}
    </div>
  );
}

/** What the chosen one of a few options means. */
const optionDefinition = (field: Field, value: unknown): Text =>
  (field.type === 'choice' && field.options.find((option) => option.value === value)?.definition) || '';

interface ControlProps {
  readonly id: string;
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
  readonly draft: Draft | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly hint: Text | undefined;
}

function Control({ field, value, draft, hint, ...rest }: ControlProps) {
  switch (field.type) {
    case 'number':
      return (
        <NumberControl {...rest} {...{ field, draft, hint }} value={typeof value === 'number' ? value : undefined} />
      );
    case 'switch':
      return <SwitchControl {...rest} checked={value === true} />;
    case 'choice':
      return <ChoiceControl {...rest} field={field} value={String(value)} />;
  }
}
