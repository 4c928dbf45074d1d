import { counted, exactFigure } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import { type ChipPreset, chipPresets } from '../../model/presets/chip-presets.ts';
import { chipFit } from '../../model/presets/preset-scenario.ts';
import type { Scenario } from '../../model/scenario.ts';
import { withChip } from '../../state/apply-preset.ts';
import { waysToUse } from '../../state/ways-to-use.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { provenanceSigns } from '../../state/provenance.ts';
import { SearchList } from '../shared/SearchList.tsx';
import { namedWayText, wayText } from '../shared/way-words.ts';
import { WayButtons } from '../shared/WayButtons.tsx';
import text from '../shared/Text.module.css';
import css from './Preset.module.css';
import { StrategyNote } from './StrategyNote.tsx';
import { useSay } from '../shared/words-context.ts';

/** The chips to choose from, each with whether it holds the model as it stands. */
export function ChipDialog() {
  const say = useSay();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const actions = useActions();
  return (
    <Dialog
      title={say`Choose a chip`}
      note={say`The model and the workload stay as they are; the cost model of digital ops comes with the chip. What you change afterwards is marked against it.`}
    >
      <SearchList
        name={say`chips##a list`}
        label={say`Search chips`}
        amount={(count) => say(counted(count, 'chip'))}
        entries={chipPresets}
      >
        {(preset) => {
          const ways = waysToUse(withChip(scenario, preset), undefined);
          return (
            <>
              <ChipText preset={preset} scenario={scenario} />
              <div className={css['ways']}>
                <WayButtons
                  ways={ways}
                  text={(way) => wayText(way, ways.length > 1 ? t`Use as it is` : t`Use`)}
                  name={(way) => namedWayText(way, preset.name)}
                  onUse={({ change }) => {
                    actions.reshape({
                      name: t`Chip → ${preset.name}`,
                      change: (before) => change(withChip(before, preset)),
                      baseline: true,
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

/** What a chip is, in its figures, each with what it rests on. */
function ChipText({ preset, scenario }: { readonly preset: ChipPreset; readonly scenario: Scenario }) {
  const say = useSay();
  const candidate = withChip(scenario, preset);
  const { accelerator } = candidate;
  const { chunks, fits, tiersAvailable } = chipFit(candidate);
  const sign = (key: 'mvmLatency' | 'mvmEnergy' | 'digitalUnits') => {
    const source = preset.sources[key];
    return source ? provenanceSigns[source.provenance] : '';
  };
  const notes = Object.values(preset.sources)
    .filter(({ provenance }) => provenance !== 'published')
    .map(({ source }) => say(source));
  return (
    <div className={css['text']}>
      <p className={text['name']}>{say(preset.name)}</p>
      <p>{say(preset.description)}</p>
      <p className={text['quiet']}>
        {say`${exactFigure(accelerator.tiles)} × ${exactFigure(accelerator.tiers)} tiers of ${accelerator.tierRows} × ${accelerator.tierCols} · MVM ${exactFigure(accelerator.mvmLatency)} ns ${sign('mvmLatency')} ${exactFigure(accelerator.mvmEnergy)} nJ ${sign('mvmEnergy')} · ${accelerator.digitalUnits} digital, ${accelerator.mhaUnits} MHA ${sign('digitalUnits')}`}
      </p>
      {!fits && (
        <p className={text['trouble']}>
          {say`▲ The model needs ${exactFigure(chunks)} tiers; this chip has ${exactFigure(tiersAvailable)}.`}
        </p>
      )}
      <StrategyNote before={scenario} after={candidate} />
      <p className={text['small']}>● {say(preset.source)}</p>
      {[...new Set(notes)].map((note) => (
        <p key={note} className={text['small']}>
          {note}
        </p>
      ))}
    </div>
  );
}
