import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { simulate } from '../../engine/simulation-run.ts';
import type { TileChoice, TileCounters } from '../../engine/mapping/chip.ts';
import { tileChoices } from '../../engine/mapping/tile-choice.ts';
import type { OpCosts } from '../../model/costs/cost-shape.ts';
import { costModel, costTables } from '../../model/costs/cost-model.ts';
import { parseScenario } from '../../model/parse.ts';
import type { Simulation } from '../../model/result.ts';
import { mappingFields } from '../../model/scenario-fields.ts';
import { type CostModelName, initialScenario, type Scenario } from '../../model/scenario.ts';
import { pythonScript } from '../../share/python-script.ts';
import { scenarioFileSchema } from '../../share/json-schema.ts';
import { costModelWords } from '../../state/cost-field.ts';
import { createBench } from '../../state/explorer.testing.ts';
import { MappingDialog } from '../../views/mapping-workshop/MappingDialog.tsx';
import { ParametersPanel } from '../../views/parameters/ParametersPanel.tsx';
import { RunPage } from '../../views/shared/run-page.testing.tsx';

/* The recipes for a cost model and for a mapping strategy, followed: their entries are put into the tables before anything reads them. */

/** A name that the source does not know. */
const SPARE = 'SPARE' as never;

vi.mock(import('../../model/scenario.ts'), async (importOriginal) => {
  const original = await importOriginal();
  (original.costModels as unknown as string[]).push('SPARE');
  return original;
});

vi.mock(import('../../model/costs/cost-model.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const { published } = original.costTables;
  Object.assign(original.costTables, {
    SPARE: {
      powerPerUnit: 3,
      costs: (scenario: Scenario): OpCosts => ({ ...published.costs(scenario), latency: () => 777 }),
    },
  });
  return original;
});

vi.mock(import('../../state/cost-field.ts'), async (importOriginal) => {
  const original = await importOriginal();
  Object.assign(original.costModelWords, { SPARE: { label: 'Spare costs', definition: 'Added by a recipe.' } });
  return original;
});

vi.mock(import('../../model/scenario-fields.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const option = { value: 'SPARE', label: 'Last tile first', definition: 'Added by a recipe.' };
  (original.mappingFields.strategy.options as unknown as (typeof option)[]).push(option);
  return original;
});

vi.mock(import('../../engine/mapping/tile-choice.ts'), async (importOriginal) => {
  const original = await importOriginal();
  const lastTile = ({ tiles }: TileCounters): TileChoice => ({
    begin: () => undefined,
    choose: () => tiles - 1,
    update: () => undefined,
  });
  Object.assign(original.tileChoices, { SPARE: () => lastTile });
  return original;
});

const withModel = (model: CostModelName): Scenario => ({ ...initialScenario(), costs: { model } });
const withStrategy = (strategy: Scenario['mapping']['strategy']): Scenario => ({
  ...initialScenario(),
  mapping: { ...initialScenario().mapping, strategy },
});

function resultOf(scenario: Scenario): Simulation {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(outcome.error.tag);
  return outcome.value;
}

const panel = () =>
  render(
    <RunPage explorer={createBench('readme').explorer}>
      <ParametersPanel />
    </RunPage>,
  );
const optionsOf = (label: string) =>
  [...screen.getByLabelText<HTMLSelectElement>(label, { selector: 'select' }).options].map(({ text }) => text);

describe('A cost model: a name, its line in the table of costs, its words', () => {
  test('can be chosen', () => {
    panel();
    expect(optionsOf('Cost model').at(-1)).toBe('Spare costs');
  });

  test('is read, and in the published schema', () => {
    const parsed = parseScenario({ costs: { model: 'SPARE' } });
    expect(parsed.ok && parsed.value.scenario.costs.model).toBe('SPARE');
    expect(JSON.stringify(scenarioFileSchema())).toContain('"SPARE"');
    expect(parseScenario({ costs: { model: 'UNHEARD' } }).ok).toBe(false);
  });

  test('decides what a run takes', () => {
    expect(costModel(withModel(SPARE)).passivePower).toBe(15);
    const time = (model: CostModelName) => resultOf(withModel(model)).totals.executionTime;
    expect(time(SPARE)).toBeGreaterThan(time('published'));
  });

  test('does not compile while one of its lines is missing', () => {
    // @ts-expect-error: no costs for one of the names.
    const costs: Readonly<Record<CostModelName | 'SPARE', unknown>> = costTables;
    // @ts-expect-error: no words for one of the names.
    const words: Readonly<Record<CostModelName | 'SPARE', unknown>> = costModelWords;
    expect(Object.keys(costs)).toEqual(Object.keys(words));
  });
});

describe('A mapping strategy: an option of the field, its line in the table of choices', () => {
  test('can be chosen, in the form and from the comparison of strategies', async () => {
    panel();
    expect(optionsOf('Strategy').at(-1)).toBe('Last tile first');
    const bench = createBench('moe-24');
    render(
      <RunPage explorer={bench.explorer}>
        <MappingDialog />
      </RunPage>,
    );
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Use Last tile first', hidden: true })).toBeDefined(),
    );
  });

  test('is read', () => {
    const parsed = parseScenario({ mapping: { strategy: 'SPARE' } });
    expect(parsed.ok && parsed.value.scenario.mapping.strategy).toBe('SPARE');
  });

  test('places the matrices, and the script of the original says where', () => {
    const simulation = resultOf(withStrategy(SPARE));
    expect(new Set(simulation.mapping.chunks.tile)).toEqual(new Set([99]));
    expect(pythonScript(simulation.scenario, simulation)).toContain('SPARE is no strategy of the original');
  });

  test('does not compile while its line is missing', () => {
    // @ts-expect-error: no choice of tiles for one of the options.
    const choices: Readonly<Record<Scenario['mapping']['strategy'] | 'SPARE', unknown>> = tileChoices;
    expect(Object.keys(choices).toSorted()).toEqual(
      mappingFields.strategy.options.map(({ value }) => value).toSorted(),
    );
  });
});
