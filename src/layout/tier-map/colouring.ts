import { exactFigure, THIN } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import { colourLabel } from '../colour-names.ts';
import { matrixRole, roles, ROLE, shortRoles } from '../roles.ts';
import { servedLayer, stackPrefix } from '../names.ts';
import type { MappingResult } from '../../model/network.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { LegendEntry } from '../swatch.ts';
import type { ChunkFigures } from './tile-activity.ts';

/** What the colour of a cell tells. */
export type PlanColouring = 'role' | 'layer' | 'expert' | 'utilisation' | 'mvms' | 'busy' | 'active';

/**
 * A colouring, or what suits the network where nobody has chosen: with experts most of a plan has the two colours of their
 * roles, and says more by expert. The skyline lights a few floors at a time, and keeps the roles of the other pictures.
 */
export function chosenColouring(
  choice: PlanColouring | 'auto',
  { matrices }: MappingResult,
  drawing: 'plan' | 'skyline' | 'table',
): PlanColouring {
  if (choice !== 'auto') return choice;
  return drawing !== 'skyline' && matrices.some(({ expert }) => expert > 0) ? 'expert' : 'role';
}

/** The class with a name; −1 if there is none. */
export const classNamed = ({ classes }: Pick<Colouring, 'classes'>, name: string | null): number =>
  name === null ? -1 : classes.findIndex((candidate) => candidate.name === name);

/** One entry of the legend and all cells that look like it. */
export interface ColourClass extends LegendEntry {
  /** Tiers that belong to it. */
  readonly tiers: number;
}

export interface Colouring {
  readonly by: PlanColouring;
  /** Class of every chunk. */
  readonly classOf: Uint16Array;
  readonly classes: readonly ColourClass[];
}

export interface ColouringSource {
  readonly scenario: Scenario;
  readonly mapping: MappingResult;
  /** Null while there is no schedule; then nothing counts as run. */
  readonly figures: ChunkFigures | null;
  /** ns. */
  readonly executionTime: number;
}

type Draft = Omit<ColourClass, 'tiers' | 'label' | 'short'> & { readonly short?: Text };

/** Classes by a key per chunk, in rising order of the keys; those without cells are left out. */
function classify(
  by: PlanColouring,
  count: number,
  keyOf: (chunk: number) => number,
  draftOf: (key: number, rank: number, ranks: number) => Draft,
): Colouring {
  const tally = new Map<number, number>();
  for (let chunk = 0; chunk < count; chunk++) tally.set(keyOf(chunk), (tally.get(keyOf(chunk)) ?? 0) + 1);
  const keys = [...tally.keys()].toSorted((a, b) => a - b);
  const rankOf = new Map(keys.map((key, rank) => [key, rank]));
  const classOf = new Uint16Array(count);
  for (let chunk = 0; chunk < count; chunk++) classOf[chunk] = rankOf.get(keyOf(chunk)) as number;
  const classes = keys.map((key, rank) => {
    const draft = draftOf(key, rank, keys.length);
    const label = colourLabel(draft.name);
    return { ...draft, label, short: draft.short ?? label, tiers: tally.get(key) as number };
  });
  return { by, classOf, classes };
}

const position = (rank: number, ranks: number): number => (ranks < 2 ? 0.5 : rank / (ranks - 1));

function byRole(by: PlanColouring, { mapping }: ColouringSource): Colouring {
  const roleOf = mapping.matrices.map(matrixRole);
  return classify(
    by,
    mapping.chunks.tile.length,
    (chunk) => roleOf[mapping.chunks.matrix[chunk]],
    (role) => ({
      name: roles[role].name,
      ...(shortRoles[role] === undefined ? {} : { short: shortRoles[role] }),
      code: role === ROLE.expert1 ? 'E·1' : role === ROLE.expert2 ? 'E·2' : roles[role].code,
      swatch: { kind: 'role', role },
      footLine: roles[role].footLine,
    }),
  );
}

/** Keys of what belongs to no layer come before and after those of the layers. */
const VOCABULARY_IN = -1;
const VOCABULARY_OUT = 1e9;
/** Layers of the decoder stack follow those of the encoder. */
const STACK = 1e6;

function byLayer({ mapping, scenario }: ColouringSource): Colouring {
  const keys = mapping.matrices.map((matrix) =>
    matrix.role === 'lmHead'
      ? VOCABULARY_OUT
      : matrix.role === 'tokenEmbedding' || matrix.role === 'positionEmbedding'
        ? VOCABULARY_IN
        : servedLayer(matrix) + (matrix.stack === 'decoder_stack' ? STACK : 0),
  );
  const layers = [...new Set(keys)].filter((key) => key >= 0 && key < VOCABULARY_OUT).toSorted((a, b) => a - b);
  return classify(
    'layer',
    mapping.chunks.tile.length,
    (chunk) => keys[mapping.chunks.matrix[chunk]],
    (key) => {
      if (key === VOCABULARY_IN) return { name: 'Embedding', code: 'Em', swatch: { kind: 'neutral' }, footLine: false };
      if (key === VOCABULARY_OUT) return { name: 'LM head', code: 'H', swatch: { kind: 'neutral' }, footLine: false };
      const layer = key % STACK;
      const prefix = stackPrefix(scenario, key >= STACK ? 'decoder_stack' : 'encoder_stack');
      const at = position(layers.indexOf(key), layers.length);
      return { name: `${prefix}Layer ${layer}`, code: `L${layer}`, swatch: { kind: 'series', at }, footLine: false };
    },
  );
}

function byExpert({ mapping }: ColouringSource): Colouring {
  const experts = mapping.matrices.reduce((most, { expert }) => Math.max(most, expert + 1), 0);
  const expertOf = mapping.matrices.map(({ expert }) => expert);
  return classify(
    'expert',
    mapping.chunks.tile.length,
    (chunk) => expertOf[mapping.chunks.matrix[chunk]],
    (expert) =>
      expert < 0
        ? { name: 'No expert', code: '', swatch: { kind: 'neutral' }, footLine: false }
        : {
            name: `Expert ${expert}`,
            code: `E${expert}`,
            swatch: { kind: 'series', at: position(expert, experts) },
            footLine: false,
          },
  );
}

/** Classes of a share; the last one is a full array. */
const shareNames = ['under 25', '25 to 50', '50 to 75', '75 to 100', '100'];

function byUtilisation({ mapping, scenario }: ColouringSource): Colouring {
  const { usedRows, usedCols, tile } = mapping.chunks;
  const size = scenario.accelerator.tierRows * scenario.accelerator.tierCols;
  const key = (chunk: number) => Math.floor((4 * usedRows[chunk] * usedCols[chunk]) / size);
  return classify('utilisation', tile.length, key, (quarter) => ({
    name: `${shareNames[quarter]}${THIN}% of the array`,
    short: colourLabel(`${shareNames[quarter]}${THIN}%`),
    code: '',
    swatch: { kind: 'amount', at: quarter / 4 },
    footLine: false,
  }));
}

/** A step of 1, 2 or 5 times a power of ten that cuts [0, most] into at most `parts`. */
export function niceStep(most: number, parts: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most / parts));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power * parts >= most) ?? 10;
  return factor * power;
}

const AMOUNT_CLASSES = 6;

/** A number in the name of a class. */
const written = (value: number): string => exactFigure(value).figure;

function byMvms({ mapping, figures }: ColouringSource): Colouring {
  const mvms = figures?.mvms ?? new Int32Array(mapping.chunks.tile.length);
  const most = mvms.reduce((a, b) => Math.max(a, b), 0);
  const step = Math.max(1, niceStep(most, AMOUNT_CLASSES));
  const last = Math.max(1, Math.ceil(most / step));
  return classify(
    'mvms',
    mvms.length,
    (chunk) => Math.ceil(mvms[chunk] / step),
    (key) => {
      const from = (key - 1) * step + 1;
      const range = step === 1 ? written(key) : `${written(from)} to ${written(Math.min(key * step, most))}`;
      return {
        name: key === 0 ? 'never used' : `${range} MVMs`,
        code: '',
        swatch: key === 0 ? { kind: 'neutral' } : { kind: 'amount', at: key / last },
        footLine: false,
      };
    },
  );
}

function byBusy({ mapping, figures, executionTime }: ColouringSource): Colouring {
  const busy = figures?.busy ?? new Float64Array(mapping.chunks.tile.length);
  const most = (100 * busy.reduce((a, b) => Math.max(a, b), 0)) / Math.max(executionTime, Number.MIN_VALUE);
  const step = niceStep(most, AMOUNT_CLASSES);
  const last = Math.max(1, Math.ceil(most / step));
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  // A share that is a whole multiple of the step belongs below it, whatever the last bit of the division says.
  const key = (chunk: number) => Math.ceil((100 * busy[chunk]) / executionTime / step - 1e-9);
  return classify('busy', busy.length, key, (k) => ({
    name: k <= 0 ? 'never busy' : `${((k - 1) * step).toFixed(digits)} to ${(k * step).toFixed(digits)}${THIN}% of run`,
    code: '',
    swatch: k <= 0 ? { kind: 'neutral' } : { kind: 'amount', at: k / last },
    footLine: false,
  }));
}

/** Sorts all chunks into the classes of a colouring. */
export function colouringOf(by: PlanColouring, source: ColouringSource): Colouring {
  switch (by) {
    case 'role':
    case 'active':
      return byRole(by, source);
    case 'layer':
      return byLayer(source);
    case 'expert':
      return byExpert(source);
    case 'utilisation':
      return byUtilisation(source);
    case 'mvms':
      return byMvms(source);
    case 'busy':
      return byBusy(source);
  }
}
