import { t } from '../../base/text.ts';
import { type GlossaryEntry, term } from './term.ts';

/** What stands beside numbers. */
export const trustTerms: readonly GlossaryEntry[] = [
  term(
    'provenance',
    t`Provenance`,
    t`What a number rests on: ◌ a placeholder of the original simulator, ● a published figure, ◐ derived from published ones, ✎ set by you.`,
    ['placeholder', 'cost-model'],
    'source',
  ),
  term(
    'placeholder',
    t`Placeholder`,
    t`A cost that the original simulator ships to be replaced, such as 2 ns for any attention. Good for comparing with it, not for judging a chip.`,
    ['cost-model'],
    'stub',
  ),
  term('cost-model', t`Cost model`, t`The functions that give the time and the energy of each kind of op.`, [
    'provenance',
  ]),
  term(
    'fidelity',
    t`Fidelity option`,
    t`A switch that replaces a simplification of the original simulator by something nearer to a chip. Results say which were on.`,
    ['placeholder'],
  ),
  term(
    'digest',
    t`Digest`,
    t`Thirteen letters and digits that are the same if and only if two scenarios, or two results, are the same.`,
    ['scenario'],
  ),
  term(
    'scenario',
    t`Scenario`,
    t`All that a run depends on: chip, model, workload, costs, mapping, options and seeds.`,
    ['preset'],
  ),
  term(
    'preset',
    t`Preset`,
    t`A scenario to start from. What you change is marked against it and goes back with one click.`,
  ),
  term(
    'slice',
    t`Slice`,
    t`A part of a run that is too large to simulate op by op: fewer layers, tokens or sequences. Figures for the whole are scaled up and marked as estimates.`,
  ),
  term(
    'gpu-bound',
    t`GPU bound`,
    t`The least time that a GPU could take by its peak rates of arithmetic and memory: no measurement.`,
    ['provenance'],
    'A100 H100 roofline',
  ),
  term(
    'time-cursor',
    t`Time cursor`,
    t`The moment of the run that all pictures show. Space plays from it; comma and period step.`,
  ),
];
