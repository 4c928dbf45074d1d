import { useEffect, useMemo, useState } from 'react';
import { counted } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { SmallestChip } from '../../model/measurement.ts';
import { mappingFields } from '../../model/scenario-fields.ts';
import type { Mapping, Scenario } from '../../model/scenario.ts';
import button from '../shared/Button.module.css';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { useMeasurements } from '../shared/use-measurements.ts';
import { StrategyTable } from './StrategyTable.tsx';
import { useSay } from '../shared/words-context.ts';

type Strategy = Mapping['strategy'];

const strategies = mappingFields.strategy.options;

const withStrategy = (scenario: Scenario, strategy: Strategy): Scenario => ({
  ...scenario,
  mapping: { ...scenario.mapping, strategy },
});

const labelOf = (strategy: Strategy): Text => strategies.find(({ value }) => value === strategy)?.label ?? '';

/** The strategies that mean something to a model: some only place experts. */
const applicable = (scenario: Scenario): readonly (typeof strategies)[number][] =>
  scenario.model.moe === null
    ? strategies.filter(({ value }) => value !== 'GREEDY_TOP2' && value !== 'MOE_SEPARATED')
    : strategies;

/** The mapping strategies side by side on the model and chip as they stand; a click takes one over. */
export function MappingDialog() {
  const say = useSay();
  const scenario = useExplorerState((state) => state.edit.scenario);
  const actions = useActions();
  const options = useMemo(() => applicable(scenario), [scenario]);
  // Which strategy is in force does not matter to the comparison, so taking one over does not start it anew.
  const key = JSON.stringify({ ...scenario, mapping: { ...scenario.mapping, strategy: '' } });
  const candidates = useMemo(() => {
    const base = { ...(JSON.parse(key) as Scenario) };
    return applicable(base).map(({ value }) => withStrategy(base, value));
  }, [key]);
  const measured = useMeasurements(candidates);
  const omitted = strategies.length - options.length;
  return (
    <Dialog
      wide
      title={say`Compare strategies`}
      note={say`Each strategy places the same network on the same chip and runs the same workload. A conflict is an MVM that was ready and had to wait for its tile.`}
      foot={<SmallestChipTools scenario={scenario} />}
    >
      <StrategyTable
        options={options}
        measured={measured}
        current={scenario.mapping.strategy}
        onUse={(value) => {
          actions.setField({ path: 'mapping.strategy', value });
          actions.endGesture();
        }}
      />
      {omitted > 0 && (
        <p>{say`${labelOf('GREEDY_TOP2')} and ${labelOf('MOE_SEPARATED')} place experts; this model has none, so they are left out.`}</p>
      )}
    </Dialog>
  );
}

/** The least chip that holds the network with the strategy in force. */
function SmallestChipTools({ scenario }: { readonly scenario: Scenario }) {
  const say = useSay();
  const { measurer } = useExplorer();
  const actions = useActions();
  const [found, setFound] = useState<{ readonly of: Scenario; readonly chip: SmallestChip } | null>(null);
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const chip = await measurer.smallestChip(scenario);
      if (wanted && chip) setFound({ of: scenario, chip });
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [measurer, scenario]);
  const label = labelOf(scenario.mapping.strategy);
  if (found?.of !== scenario) return <p>{say`Looking for the smallest chip with ${label}…`}</p>;
  const { tiers, tiles } = scenario.accelerator;
  const { tiersThatFit, tilesThatFit } = found.chip;
  const ways = [
    { path: 'accelerator.tiles', value: tilesThatFit, now: tiles, words: counted(tilesThatFit ?? 0, 'tile') },
    { path: 'accelerator.tiers', value: tiersThatFit, now: tiers, words: counted(tiersThatFit ?? 0, 'tier') },
  ];
  const [byTiles, byTiers] = ways.filter(({ value }) => value !== null).map(({ words }) => words);
  const fitting =
    byTiles === undefined
      ? t`none within the limits of the fields`
      : byTiers === undefined
        ? byTiles
        : t`${byTiles}, or ${byTiers}##two chips`;
  return (
    <>
      <span>
        {say`Smallest chip with ${label}: ${fitting} (now ${counted(tiles, 'tile')} of ${counted(tiers, 'tier')}).`}
      </span>
      {ways.map(({ path, value, now, words }) =>
        value === null || value === now ? null : (
          <button
            key={path}
            type="button"
            className={button['button']}
            onClick={() => {
              actions.setField({ path, value });
              actions.endGesture();
            }}
          >
            {say`Fit the chip: ${words}`}
          </button>
        ),
      )}
    </>
  );
}
