import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import type { Words } from '../../base/words.ts';
import { furtherPaths, type GroupId, groupPaths } from '../../state/form-fields.ts';
import { selectUnplacedIssues } from '../../state/issues.ts';
import { provenanceNames, provenanceSigns } from '../../state/provenance.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { CostsGroup } from './costs/CostsGroup.tsx';
import { DifferenceButton } from './DifferenceButton.tsx';
import { FieldRow } from './FieldRow.tsx';
import { FoldedFields } from './FoldedFields.tsx';
import { GroupTools } from './GroupTools.tsx';
import { GroupFact } from './GroupFact.tsx';
import { selectFidelityFact } from './group-facts.ts';
import { classes } from '../shared/classes.ts';
import warning from '../shared/Warning.module.css';
import css from './ParametersPanel.module.css';
import { ProblemsProvider } from './problems-context.tsx';
import { useSay } from '../shared/words-context.ts';
import { watchPresses } from '../stage/page-pointer.ts';

/**
 * The field whose definition is unfolded: the one with the focus. While a pointer is down nothing folds or unfolds,
 * because what is being clicked would move away from under it.
 */
function useOpenField(): readonly [path: string, handlers: { onFocus(event: FocusEvent): void }] {
  const [open, setOpen] = useState('');
  const held = useRef(false);
  const wanted = useRef('');

  useEffect(() => {
    const press = () => {
      held.current = true;
    };
    const release = () => {
      held.current = false;
      // After the click that this release completes.
      setTimeout(() => setOpen(wanted.current), 0);
    };
    return watchPresses(press, release);
  }, []);

  return [
    open,
    {
      onFocus(event) {
        wanted.current = event.target.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? '';
        if (!held.current) setOpen(wanted.current);
      },
    },
  ];
}

const titles: Readonly<Record<GroupId, Text>> = {
  model: t`Model`,
  workload: t`Workload`,
  accelerator: t`Accelerator`,
  costs: t`Costs`,
  mapping: t`Mapping`,
  fidelity: t`Fidelity`,
};

/** The signs of provenance and what they stand for. */
const provenanceLegend = (say: Words): string =>
  (['published', 'derived', 'placeholder', 'user'] as const)
    .map((provenance) => `${provenanceSigns[provenance]} ${say(provenanceNames[provenance])}`)
    .join(' ');

/** The form: what is simulated, on what, at which cost. */
export function ParametersPanel() {
  const say = useSay();
  const [open, handlers] = useOpenField();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const fidelity = useExplorerState((state) => say(selectFidelityFact(state)));
  return (
    <section className={css['panel']} data-region="parameters" aria-label={say`Parameters`} {...handlers}>
      <ProblemsProvider>
        <UnplacedIssues />
        <Group id="model" open={open} />
        <Group id="workload" open={open} />
        <Group id="accelerator" open={open} />
        <CostsGroup title={say(titles.costs)} open={open} />
        <Group id="mapping" open={open} />
        <FoldedFields
          title={say(titles.fidelity)}
          note={fidelity}
          paths={[...groupPaths('fidelity', scenario), ...furtherPaths('fidelity', scenario)]}
          open={open}
          extra={differenceOf}
        />
      </ProblemsProvider>
      <p className={css['legend']}>{provenanceLegend(say)}</p>
    </section>
  );
}

const differenceOf = (path: string) => <DifferenceButton path={path} />;

function Group({ id, open }: { readonly id: GroupId; readonly open: string }) {
  const say = useSay();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const further = furtherPaths(id, scenario);
  return (
    <fieldset className={css['group']}>
      <legend className={css['legendRow']}>
        <span className={css['title']}>{say(titles[id])}</span> <GroupFact id={id} />
      </legend>
      <GroupTools group={id} />
      {groupPaths(id, scenario).map((path) => (
        <FieldRow key={path} path={path} open={open === path} />
      ))}
      {further.length > 0 && (
        <FoldedFields title={id === 'model' ? say`More of the model` : say`More##fields`} paths={further} open={open} />
      )}
    </fieldset>
  );
}

/** What is wrong with parts of the scenario that the form has no field for. */
function UnplacedIssues() {
  const say = useSay();
  const issues = useExplorerState(selectUnplacedIssues);
  return issues.map((issue) => (
    <p key={issue.path} className={classes(warning['warning'], css['unplaced'])}>
      ▲ {say(inSentences(issue.problem, issue.remedy))}
    </p>
  ));
}
