import { t } from '../../base/language.ts';
import { inSentences } from '../../base/lists.ts';
import { furtherPaths, type GroupId, groupPaths } from '../../state/form-fields.ts';
import { selectUnplacedIssues } from '../../state/issues.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { provenanceLegend } from './costs/CostDetails.tsx';
import { CostsGroup } from './costs/CostsGroup.tsx';
import { DifferenceButton } from './DifferenceButton.tsx';
import { FieldRow } from './FieldRow.tsx';
import { FoldedFields } from './FoldedFields.tsx';
import { GroupTools } from './GroupTools.tsx';
import { groupFacts } from './group-facts.ts';
import { classes } from '../shared/classes.ts';
import warning from '../shared/Warning.module.css';
import css from './ParametersPanel.module.css';
import { useOpenField } from './use-open-field.ts';

const titles: Readonly<Record<GroupId, string>> = {
  model: t`Model`,
  workload: t`Workload`,
  accelerator: t`Accelerator`,
  costs: t`Costs`,
  mapping: t`Mapping`,
  fidelity: t`Fidelity`,
};

/** The form: what is simulated, on what, at which cost. */
export function ParametersPanel() {
  const [open, handlers] = useOpenField();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const fidelity = useExplorerState(groupFacts.fidelity);
  return (
    <section className={css['panel']} data-region="parameters" aria-label={t`Parameters`} {...handlers}>
      <UnplacedIssues />
      <Group id="model" open={open} />
      <Group id="workload" open={open} />
      <Group id="accelerator" open={open} />
      <CostsGroup title={titles.costs} open={open} />
      <Group id="mapping" open={open} />
      <FoldedFields
        title={titles.fidelity}
        note={fidelity}
        paths={groupPaths('fidelity', scenario)}
        open={open}
        extra={differenceOf}
      />
      <p className={css['legend']}>{provenanceLegend}</p>
    </section>
  );
}

const differenceOf = (path: string) => <DifferenceButton path={path} />;

function Group({ id, open }: { readonly id: GroupId; readonly open: string }) {
  const scenario = useExplorerState((state) => state.edit.scenario);
  const fact = useExplorerState(groupFacts[id]);
  const further = furtherPaths(id, scenario);
  return (
    <fieldset className={css['group']}>
      <legend className={css['legendRow']}>
        <span className={css['title']}>{titles[id]}</span> <span className={css['fact']}>{fact}</span>
      </legend>
      <GroupTools group={id} />
      {groupPaths(id, scenario).map((path) => (
        <FieldRow key={path} path={path} open={open === path} />
      ))}
      {/* Only the model has any. */}
      {further.length > 0 && <FoldedFields title={t`More of the model`} paths={further} open={open} />}
    </fieldset>
  );
}

/** What is wrong with parts of the scenario that the form has no field for. */
function UnplacedIssues() {
  const issues = useExplorerState(selectUnplacedIssues);
  return issues.map((issue) => (
    <p key={issue.path} className={classes(warning['warning'], css['unplaced'])}>
      ▲ {inSentences(issue.problem, issue.remedy)}
    </p>
  ));
}
