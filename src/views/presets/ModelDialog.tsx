import { useMemo } from 'react';
import { counted, countUnits, engineeringText, exactFigure } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import type { SizePlan } from '../../model/measurement.ts';
import { type ModelPreset, modelPresets } from '../../model/presets/model-presets.ts';
import { networkParameters } from '../../model/presets/network-size.ts';
import { chipFit } from '../../model/presets/preset-scenario.ts';
import type { Scenario } from '../../model/scenario.ts';
import { withModel } from '../../state/apply-preset.ts';
import { waysToUse } from '../../state/ways-to-use.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { useSizePlans } from '../shared/use-size-plans.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { SearchList } from '../shared/SearchList.tsx';
import { namedWayText, wayText } from '../shared/way-words.ts';
import { WayButtons } from '../shared/WayButtons.tsx';
import text from '../shared/Text.module.css';
import css from './Preset.module.css';
import { StrategyNote } from './StrategyNote.tsx';
import { useSay } from '../shared/words-context.ts';

const large = (value: number) => engineeringText(value, countUnits);

/** The networks to choose from, each with its size on the chip as it stands. */
export function ModelDialog() {
  const say = useSay();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const candidates = useMemo(() => modelPresets.map((preset) => withModel(scenario, preset)), [scenario]);
  const plans = useSizePlans(candidates);
  const actions = useActions();
  return (
    <Dialog
      title={say`Choose a model`}
      note={say`The chip and the workload stay as they are. What you change afterwards is marked against the model you choose.`}
    >
      <SearchList
        name={say`models##a list`}
        label={say`Search models`}
        amount={(count) => say(counted(count, 'model'))}
        entries={modelPresets}
      >
        {(preset) => {
          const index = modelPresets.indexOf(preset);
          const candidate = candidates[index];
          if (!candidate) return null;
          const plan = plans[index];
          const ways = waysToUse(candidate, plan);
          return (
            <>
              <ModelText preset={preset} scenario={scenario} candidate={candidate} plan={plan} />
              <div className={css['ways']}>
                <WayButtons
                  ways={ways}
                  text={(way) => wayText(way, ways.length > 1 ? t`Use on this chip` : t`Use`)}
                  name={(way) => namedWayText(way, preset.name)}
                  onUse={({ way, change }) => {
                    actions.reshape({
                      name: t`Model → ${preset.name}`,
                      change: (before) => change(withModel(before, preset)),
                      baseline: true,
                      whole: way.kind === 'slice' ? candidate : null,
                    });
                    actions.closeDialog();
                  }}
                />
              </div>
            </>
          );
        }}
      </SearchList>
    </Dialog>
  );
}

interface TextProps {
  readonly preset: ModelPreset;
  readonly scenario: Scenario;
  readonly candidate: Scenario;
  readonly plan: SizePlan | undefined;
}

/** What a network is, how large, and whether that can be stored and simulated. */
function ModelText({ preset, scenario, candidate, plan }: TextProps) {
  const say = useSay();
  const { chunks, fits, tiersAvailable } = chipFit(candidate);
  const { where, modelType } = preset.source;
  return (
    <div className={css['text']}>
      <p className={text['name']}>
        {say(preset.name)} <span className={text['small']}>{say(preset.family)}</span>
      </p>
      <p>{say(preset.description)}</p>
      <p className={text['quiet']}>
        {say`${large(networkParameters(candidate))} weights`} · {say(counted(chunks, 'tier'))}
        {plan && ` · ${say`${large(plan.estimate.ops)} ops`}`}{' '}
        <ProvenanceMark of="derived" source={t`counted from the sizes of the network, the chip and the workload.`} />
      </p>
      {!fits && <p className={text['trouble']}>{say`▲ This chip has ${exactFigure(tiersAvailable)} tiers.`}</p>}
      {plan && !plan.fits && (
        <p className={text['trouble']}>{say`▲ Too large to simulate op by op with this workload; a slice is not.`}</p>
      )}
      <StrategyNote before={scenario} after={candidate} />
      <p className={text['small']}>
        {'● '}
        {modelType === null ? say(where) : say`${where}, config.json of type ${modelType}`}
      </p>
    </div>
  );
}
