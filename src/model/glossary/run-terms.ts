import { t } from '../../base/text.ts';
import { type GlossaryEntry, term } from './term.ts';

/** How the network is laid out on the chip, and what happens then. */
export const runTerms: readonly GlossaryEntry[] = [
  term(
    'chunk',
    t`Chunk`,
    t`The part of a weight matrix that fits on one tier. A 768 × 768 matrix on tiers of 512 × 512 is cut into four, two of them on top of two others, and needs additions besides.`,
    ['tier', 'sum', 'mapping'],
    'block',
  ),
  term(
    'mapping',
    t`Mapping`,
    t`Which chunk lies on which tier of which tile. It decides which MVMs can run at the same time.`,
    ['strategy', 'conflict'],
    'placement',
  ),
  term('strategy', t`Mapping strategy`, t`The rule by which chunks are spread over the tiles.`, ['mapping']),
  term(
    'op',
    t`Op`,
    t`One thing that a unit does: an MVM, an attention, an addition, a norm, an activation, a sample, a communication.`,
    ['operation-graph'],
    'operation',
  ),
  term(
    'operation-graph',
    t`Operation graph`,
    t`All ops of a sequence and which needs which. It is the same for every sequence, unless each draws its own experts.`,
    ['op', 'critical-path'],
    'dependency graph DAG',
  ),
  term(
    'ready',
    t`Ready, start, end`,
    t`An op is ready when all that it needs is there, starts when a unit is free for it, and ends after its latency. Between ready and start it waits.`,
    ['waiting', 'queue'],
  ),
  term(
    'waiting',
    t`Waiting`,
    t`The time between ready and start. It is never due to data, only to a unit that is busy.`,
    ['queue', 'conflict'],
  ),
  term(
    'queue',
    t`Queue`,
    t`Ops that are ready and wait for the same tile or pool. Earlier sequences and tokens go first.`,
    ['conflict', 'waiting'],
  ),
  term(
    'conflict',
    t`Conflict`,
    t`An MVM that is ready while another tier of its tile computes: it has to wait, although its own tier is idle.`,
    ['tile', 'mapping', 'queue'],
    'contention tier conflict',
  ),
  term(
    'clock-step',
    t`Clock step`,
    t`A moment at which ops end. The simulator goes from one to the next; in between nothing changes.`,
    ['ready'],
    'event',
  ),
  term(
    'execution-time',
    t`Execution time`,
    t`From the start to the end of the last op of the last sequence.`,
    ['critical-path'],
    'makespan latency runtime',
  ),
  term(
    'critical-path',
    t`Critical path`,
    t`The chain of ops and waits, each the reason for the next, that reaches from the start of the run to its end. Only what lies on it can make the run shorter.`,
    ['execution-time', 'bottleneck'],
  ),
  term(
    'bottleneck',
    t`Bottleneck`,
    t`The kind of unit that the critical path spends most of its time on or waiting for.`,
    ['critical-path', 'utilisation'],
  ),
  term(
    'utilisation',
    t`Utilisation`,
    t`Of a unit: the share of the run in which it computes. Of a tier: the share of its cells that hold weights.`,
    ['busy-share'],
    'utilization occupancy',
  ),
  term('busy-share', t`Busy share`, t`The share of the run in which a tile, a tier or a unit computes.`, [
    'utilisation',
  ]),
  term(
    'pipelining',
    t`Pipelining`,
    t`While one sequence is in a later layer, another can use the tiles of an earlier one. More sequences raise the throughput until some tile is always busy.`,
    ['batch', 'utilisation'],
  ),
  term(
    'throughput',
    t`Throughput`,
    t`Tokens that are finished per second, of all sequences together.`,
    ['batch'],
    'tok/s',
  ),
  term(
    'peak-memory',
    t`Peak memory`,
    t`The most bytes that were in use in the scratchpad at the end of any clock step.`,
    ['scratchpad'],
  ),
  term('energy', t`Energy`, t`Of all ops, plus the power of what is on for the whole run times its length.`, ['edp']),
  term('edp', t`Energy–delay product`, t`Energy times execution time: small only if both are.`, ['energy']),
  term(
    'tops',
    t`TOPS and TOPS/W`,
    t`Tera-operations per second, and per watt. A multiplication and an addition count as two.`,
    ['energy'],
  ),
];
