import { t } from '../../base/text.ts';
import { type GlossaryEntry, term } from './term.ts';

/** The chip. */
export const chipTerms: readonly GlossaryEntry[] = [
  term(
    'in-memory-computing',
    t`In-memory computing`,
    t`Computing where the numbers are stored: a memory array that holds a matrix multiplies a vector by it without moving the matrix anywhere.`,
    ['mvm', 'crossbar'],
    'AIMC IMC CIM analog',
  ),
  term(
    'crossbar',
    t`Crossbar array`,
    t`A grid of memory cells between rows and columns of wires. Voltages on the rows make each cell pass a current in proportion to its weight; a column adds the currents up.`,
    ['tier', 'mvm'],
  ),
  term(
    'mvm',
    t`MVM`,
    t`Matrix–vector multiplication, here of one vector with the chunk of weights on one tier. It takes the same time whatever part of the array is used.`,
    ['tier', 'chunk'],
    'matrix vector multiplication',
  ),
  term(
    'tile',
    t`Tile`,
    t`A stack of tiers with the converters and drivers that they share. As they share them, a tile usually computes on one of its tiers at a time.`,
    ['tier', 'conflict', 'queue'],
    'stack core',
  ),
  term(
    'tier',
    t`Tier`,
    t`One crossbar array of a tile, one floor of the stack. It stores one chunk of one weight matrix and nothing else.`,
    ['tile', 'chunk', 'crossbar'],
    'layer of memory floor',
  ),
  term(
    'tier-rows',
    t`Rows and columns of a tier`,
    t`The length of the vector that a tier takes in, and of the one that it gives out. A larger matrix is cut into chunks of this size.`,
    ['chunk'],
  ),
  term(
    'digital-unit',
    t`Digital unit`,
    t`One of a pool of units for what arrays cannot do: additions, norms, activations, drawing a token.`,
    ['mha-unit', 'pool'],
    'DPU digital processing unit',
  ),
  term(
    'mha-unit',
    t`MHA unit`,
    t`One of a pool of units for attention, whose operands are not weights but other tokens, and so cannot be stored beforehand.`,
    ['attention', 'pool'],
    'multi-head attention unit',
  ),
  term(
    'pool',
    t`Pool`,
    t`Equal units of which any free one takes the next op. A pool knows how many of its units are busy; the pictures show the first free one as busy.`,
  ),
  term(
    'communication',
    t`Communication`,
    t`Moving one vector between units. It takes time and energy, but never waits: wires and routers are not modelled.`,
    ['digital-unit'],
    'transfer',
  ),
  term(
    'scratchpad',
    t`Scratchpad memory`,
    t`Where results wait until the last op that needs them has begun. Its peak is the memory that the chip must have.`,
    ['peak-memory', 'buffer'],
  ),
  term(
    'buffer',
    t`Buffer`,
    t`Room in the scratchpad for one result, from the end of the op that makes it to the start of the last op that uses it.`,
    ['scratchpad'],
  ),
  term(
    'dram',
    t`DRAM`,
    t`Memory beside the chip that holds the key–value cache. Reading it costs time, energy and, as long as it is on, power.`,
    ['kv-cache'],
  ),
];
