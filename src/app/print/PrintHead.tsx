import { plural } from '../../base/format.ts';
import { scenarioDigest } from '../../share/digest.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import { fieldLabel, valueWords } from '../../state/edits.ts';
import { differingPaths } from '../../state/form-fields.ts';
import { provenanceSigns, provenanceWords } from '../../state/provenance.ts';
import type { Simulation } from '../../model/result.ts';
import { rich } from '../../views/shared/rich.tsx';
import { keyFigures } from '../../views/summary/key-figures.ts';
import { verdict } from '../../views/summary/verdict.ts';
import css from './PrintPages.module.css';
import { useSay } from '../../views/shared/words-context.ts';

interface Props {
  readonly result: Simulation;
  readonly edit: ExplorerState['edit'];
}

/** What was run, how it differs from its preset, and what it came to. */
export function PrintHead({ result, edit: { preset, scenario: edited } }: Props) {
  const say = useSay();
  const { scenario } = result;
  const changes = differingPaths(preset, scenario);
  const figures = keyFigures(result);
  const grounds = [...new Set(figures.map(({ provenance }) => provenance))];
  return (
    <header className={css['head']}>
      <h1 className={css['name']}>{scenario.name}</h1>
      <p className={css['faint']}>{say`Tierscope · scenario ${scenarioDigest(scenario)}`}</p>
      {scenarioDigest(edited) !== scenarioDigest(scenario) && (
        <p>{say`The parameters on the screen have changed since; these are the figures of the last result.`}</p>
      )}
      <dl className={css['figures']}>
        {figures.map(({ key, label, shown, provenance }) => (
          <div key={key}>
            <dt>{say(label)}</dt>
            <dd>
              {say(shown.figure)} <span className={css['unit']}>{shown.unit}</span> {provenanceSigns[provenance]}
            </dd>
          </div>
        ))}
      </dl>
      <p className={css['faint']}>
        {grounds.map((provenance) => `${provenanceSigns[provenance]} ${say(provenanceWords[provenance])}`).join(' · ')}
      </p>
      <p className={css['verdict']}>
        {rich(say(verdict(result)), (figure) => (
          <strong>{figure}</strong>
        ))}
      </p>
      {changes.length > 0 && (
        <section className={css['changes']}>
          <h2>{say(plural(changes.length, 'Differs from “{0}” in {n}', 'Differs from “{0}” in {n}', preset.name))}</h2>
          <ul>
            {changes.map((path) => (
              <li key={path}>
                {say(fieldLabel(path))} {say(valueWords(preset, path))} →{' '}
                <strong>{say(valueWords(scenario, path))}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </header>
  );
}
