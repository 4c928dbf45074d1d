import { spaced, type Text } from '../../base/text.ts';
import { chunkPlace, type OpDescription, opTitle } from '../../layout/describe-op.ts';
import { inputsOf, userCount, usersOf } from '../../layout/op-relatives.ts';
import type { Simulation } from '../../model/result.ts';
import { LinkList } from './LinkList.tsx';
import { SelectLink } from './SelectLink.tsx';
import { useSay } from '../shared/words-context.ts';

/** Neighbours that are named; the graph shows the others. */
const NAMED = 6;

interface NeighboursProps {
  readonly result: Simulation;
  readonly op: OpDescription;
}

/** The title of a neighbour; MVMs of one matrix are told apart by their chunk. */
function neighbourTitle(result: Simulation, op: number): Text {
  const title = opTitle(result, op);
  const chunk = result.graph.chunk[op] ?? -1;
  if (chunk < 0) return title;
  const { row, col, rows, cols } = chunkPlace(result, chunk);
  return rows * cols > 1 ? spaced(title, `${row},${col}`) : title;
}

/** What an op needs and what it feeds, communications looked through, as links. */
export function OpNeighbours({ result, op }: NeighboursProps) {
  const say = useSay();
  const inputs = inputsOf(result.graph, op.op);
  const users = usersOf(result.graph, op.op, NAMED);
  return (
    <>
      <Neighbours
        {...{ result, op }}
        verb={say`needs##op`}
        named={[...inputs.subarray(0, NAMED)]}
        count={inputs.length}
      />
      <Neighbours {...{ result, op }} verb={say`feeds##op`} named={users} count={userCount(result.graph, op.op)} />
    </>
  );
}

function Neighbours(
  props: NeighboursProps & { readonly verb: string; readonly named: number[]; readonly count: number },
) {
  const say = useSay();
  const { result, op, verb, named, count } = props;
  const first = op.sequence * result.graph.ops;
  return (
    <LinkList
      verb={verb}
      links={named.map((other) => ({
        id: other,
        link: <SelectLink to={{ kind: 'op', id: first + other }}>{say(neighbourTitle(result, other))}</SelectLink>,
      }))}
      more={count - named.length}
      none={say`nothing##needed or fed`}
    />
  );
}
