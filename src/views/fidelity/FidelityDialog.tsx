import { useMemo, useState } from 'react';
import { fidelityFields } from '../../model/scenario-fields.ts';
import type { Fidelity, Scenario } from '../../model/scenario.ts';
import { furtherPaths, groupPaths } from '../../state/form-fields.ts';
import button from '../shared/Button.module.css';
import { classes } from '../shared/classes.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useDialogs, useExplorerState } from '../shared/explorer-context.ts';
import { useMeasurements } from '../shared/use-measurements.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import text from '../shared/Text.module.css';
import dialog from '../shared/Dialog.module.css';
import css from './FidelityDialog.module.css';
import { useSay } from '../shared/words-context.ts';

type Option = keyof Fidelity;

const withOption = (scenario: Scenario, option: Option, on: boolean): Scenario => ({
  ...scenario,
  fidelity: { ...scenario.fidelity, [option]: on },
});

/** The options that mean something to a scenario. */
const optionsOf = (scenario: Scenario): readonly Option[] =>
  [...groupPaths('fidelity', scenario), ...furtherPaths('fidelity', scenario)].map(
    (path) => path.replace('fidelity.', '') as Option,
  );

/** Each way to go beyond the original simulator, with what it changes in this scenario. */
export function FidelityDialog() {
  const say = useSay();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const first = useDialogs((dialogs) => dialogs.option);
  const actions = useActions();
  const options = optionsOf(scenario);
  const [chosen, setChosen] = useState<Option>(first ?? options[0] ?? 'serialDram');
  const pair = useMemo(
    () => [withOption(scenario, chosen, false), withOption(scenario, chosen, true)],
    [scenario, chosen],
  );
  const [off, on] = useMeasurements(pair);
  const { label, definition } = fidelityFields[chosen];
  const isOn = scenario.fidelity[chosen];
  return (
    <Dialog
      wide
      title={say`Show me the difference`}
      note={say`The scenario is simulated twice, beside the result on the page: with an option off, as 3D-SiM does it, and with it on. Everything else stays as it is.`}
      foot={
        <>
          <button
            type="button"
            className={button['primary']}
            onClick={() => {
              actions.setField({ path: `fidelity.${chosen}`, value: !isOn });
              actions.endGesture();
            }}
          >
            {isOn ? say`Turn ${label} off` : say`Turn ${label} on`}
          </button>
          <span>{isOn ? say`${label} is on in the scenario.` : say`${label} is off in the scenario.`}</span>
        </>
      }
    >
      <div className={classes(dialog['columns'], css['columns'])}>
        <ul className={css['options']} aria-label={say`Fidelity options`}>
          {options.map((option) => (
            <li key={option}>
              <button
                type="button"
                className={css['option']}
                aria-pressed={option === chosen}
                onClick={() => setChosen(option)}
              >
                <span className={classes(css['label'])}>
                  {say(fidelityFields[option].label)}
                  {scenario.fidelity[option] && <span className={text['accent']}> {say`on##a switch`}</span>}
                </span>
                <span className={text['quiet']}>{say(fidelityFields[option].definition)}</span>
              </button>
            </li>
          ))}
        </ul>
        <section className={css['difference']} aria-label={say`Difference by ${label}`}>
          <h3>{say(label)}</h3>
          <p className={text['quiet']}>{say(definition)}</p>
          <DifferenceTable scenario={scenario} off={off ?? null} on={on ?? null} />
        </section>
      </div>
    </Dialog>
  );
}
