import { type GlossaryEntry, term } from './term.ts';

/** The chip. */
export const chipTerms: readonly GlossaryEntry[] = [
  term(
    'in-memory-computing',
    'In-memory computing',
    'Computing where the numbers are stored: a memory array that holds a matrix multiplies a vector by it without moving the matrix anywhere.',
    ['mvm', 'crossbar'],
    'AIMC IMC CIM analog',
  ),
  term(
    'crossbar',
    'Crossbar array',
    'A grid of memory cells between rows and columns of wires. Voltages on the rows make each cell pass a current in proportion to its weight; a column adds the currents up.',
    ['tier', 'mvm'],
  ),
  term(
    'mvm',
    'MVM',
    'Matrix–vector multiplication, here of one vector with the chunk of weights on one tier. It takes the same time whatever part of the array is used.',
    ['tier', 'chunk'],
    'matrix vector multiplication',
  ),
  term(
    'tile',
    'Tile',
    'A stack of tiers with the converters and drivers that they share. As they share them, a tile usually computes on one of its tiers at a time.',
    ['tier', 'conflict', 'queue'],
    'stack core',
  ),
  term(
    'tier',
    'Tier',
    'One crossbar array of a tile, one floor of the stack. It stores one chunk of one weight matrix and nothing else.',
    ['tile', 'chunk', 'crossbar'],
    'layer of memory floor',
  ),
  term(
    'tier-rows',
    'Rows and columns of a tier',
    'The length of the vector that a tier takes in, and of the one that it gives out. A larger matrix is cut into chunks of this size.',
    ['chunk'],
  ),
  term(
    'digital-unit',
    'Digital unit',
    'One of a pool of units for what arrays cannot do: additions, norms, activations, drawing a token.',
    ['mha-unit', 'pool'],
    'DPU digital processing unit',
  ),
  term(
    'mha-unit',
    'MHA unit',
    'One of a pool of units for attention, whose operands are not weights but other tokens, and so cannot be stored beforehand.',
    ['attention', 'pool'],
    'multi-head attention unit',
  ),
  term(
    'pool',
    'Pool',
    'Equal units of which any free one takes the next op. A pool knows how many of its units are busy; the pictures show the first free one as busy.',
  ),
  term(
    'communication',
    'Communication',
    'Moving one vector between units. It takes time and energy, but never waits: wires and routers are not modelled.',
    ['digital-unit'],
    'transfer',
  ),
  term(
    'scratchpad',
    'Scratchpad memory',
    'Where results wait until the last op that needs them has begun. Its peak is the memory that the chip must have.',
    ['peak-memory', 'buffer'],
  ),
  term(
    'buffer',
    'Buffer',
    'Room in the scratchpad for one result, from the end of the op that makes it to the start of the last op that uses it.',
    ['scratchpad'],
  ),
  term(
    'dram',
    'DRAM',
    'Memory beside the chip that holds the key–value cache. Reading it costs time, energy and, as long as it is on, power.',
    ['kv-cache'],
  ),
];
