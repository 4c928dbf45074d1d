import { entryAt } from '../base/column.ts';
import { counted } from '../base/format.ts';
import { english } from '../base/words.ts';
import { opTitle } from '../layout/describe-op.ts';
import { blockTitle, passName, slotTitle } from '../layout/operation-graph/block-names.ts';
import { type GraphPlaces, graphPlaces } from '../layout/operation-graph/graph-places.ts';
import { OP } from '../model/op.ts';
import type { DotLevel } from '../model/data-export.ts';
import type { Simulation } from '../model/result.ts';
import { scenarioDigest } from './digest.ts';
import { inChunks } from './ops-csv.ts';

/** A node: all ops of one sequence that it stands for have its number. */
interface DotNode {
  readonly label: string;
  /** Pass (step, or the encoder) that it is drawn in. */
  readonly pass: number;
  ops: number;
}

/** Text in quotes of DOT: backslashes and quotes escaped, so that no text ends the string or becomes an escape of DOT. */
export const dotText = (text: string): string =>
  `"${text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('"', String.raw`\"`)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}"`;

/** The pass of a block in words, with its stack where there are two. */
function passTitle({ stacks, passes }: GraphPlaces, pass: number): string {
  const { stack = 0, step = 0 } = passes[pass] ?? {};
  const words = english(passName(step));
  return stacks.length > 1 && step >= 0 && stacks[stack]?.letter === 'D' ? `decoder ${words}` : words;
}

/** Name of a block's layer: “Layer 2”, or the block itself before the first layer and after the last. */
function layerTitle({ columns, stacks }: GraphPlaces, column: number): string {
  const { stack = 0, layer = -1, slot = 'embed', moe = false } = columns[column] ?? {};
  const where = stacks.length > 1 ? (stacks[stack]?.letter === 'E' ? 'Encoder l' : 'Decoder l') : 'L';
  if (layer >= 0) return `${where}ayer ${layer}`;
  return slot === 'sample' ? 'Sample' : slot === 'embed' ? 'Embedding' : english(slotTitle(slot, moe));
}

/** Numbers the nodes of a level and says to which each op of one sequence belongs. */
function nodesAt(simulation: Simulation, level: DotLevel): { nodes: DotNode[]; nodeOf: Int32Array } {
  const { graph } = simulation;
  const places = graphPlaces(simulation);
  const nodes: DotNode[] = [];
  const nodeOf = new Int32Array(graph.ops);
  const byKey = new Map<string, number>();
  const nodeFor = (key: string, pass: number, label: () => string): number => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, nodes.length);
    nodes.push({ label: label(), pass, ops: 0 });
    return nodes.length - 1;
  };
  for (let block = 0; block < places.blocks; block++) {
    const column = entryAt(places.blockColumn, block);
    const pass = entryAt(places.rowPass, places.blockRow[block] ?? 0);
    const { layer = -1, slot = '', stack = 0 } = places.columns[column] ?? {};
    const ofBlock = {
      step: () => nodeFor(`${pass}`, pass, () => passTitle(places, pass)),
      layer: () => nodeFor(`${pass} ${stack} ${layer < 0 ? slot : layer}`, pass, () => layerTitle(places, column)),
      block: () => nodeFor(`${block}`, pass, () => english(blockTitle(places, block))),
    };
    for (let op = entryAt(places.blockStart, block); op < entryAt(places.blockStart, block + 1); op++) {
      const node = level === 'op' ? nodeFor(`${op}`, pass, () => english(opTitle(simulation, op))) : ofBlock[level]();
      nodeOf[op] = node;
      const record = nodes[node];
      if (record) record.ops++;
    }
  }
  return { nodes, nodeOf };
}

/** Dependencies between different nodes, and how many between ops each stands for. */
function edgesBetween({ graph }: Simulation, nodeOf: Int32Array, nodes: number): Map<number, number> {
  const edges = new Map<number, number>();
  const { userStart, users, groupStart } = graph;
  for (let op = 0; op < graph.ops; op++) {
    for (let at = entryAt(userStart, op); at < entryAt(userStart, op + 1); at++) {
      const group = entryAt(users, at);
      for (let user = entryAt(groupStart, group); user < entryAt(groupStart, group + 1); user++) {
        const key = entryAt(nodeOf, op) * nodes + entryAt(nodeOf, user);
        if (nodeOf[op] !== nodeOf[user]) edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    }
  }
  return edges;
}

function shapeOf({ graph }: Simulation, level: DotLevel, node: number): string {
  if (level !== 'op') return '';
  const kind = graph.kind[node];
  return kind === OP.mvm ? '' : kind === OP.mha ? ',shape=hexagon' : ',shape=ellipse';
}

function* dotLines(simulation: Simulation, level: DotLevel): Generator<string> {
  const { nodes, nodeOf } = nodesAt(simulation, level);
  const places = graphPlaces(simulation);
  const { scenario } = simulation;
  const title = `${scenario.name}: one sequence, by ${level}. Scenario ${scenarioDigest(scenario)}.`;
  yield 'digraph scenario {';
  yield `  graph [rankdir=LR,fontname="Helvetica",label=${dotText(title)}];`;
  yield '  node [shape=box,fontname="Helvetica",fontsize=10];';
  yield '  edge [arrowsize=0.6,fontname="Helvetica",fontsize=8];';
  // Steps are drawn as frames around their nodes, except where they are the nodes.
  for (let pass = 0; pass < places.passes.length; pass++) {
    const framed = level !== 'step';
    if (framed) yield `  subgraph cluster_${pass} {`;
    if (framed) yield `    label=${dotText(passTitle(places, pass))};`;
    for (const [index, node] of nodes.entries()) {
      if (node.pass !== pass) continue;
      const count = level === 'op' ? '' : `\n${english(counted(node.ops, 'op'))}`;
      // The one escape that is wanted, a line break, goes in after the text is safe.
      const label = dotText(node.label).slice(0, -1) + count.replace('\n', String.raw`\n`);
      yield `    n${index} [label=${label}"${shapeOf(simulation, level, index)}];`;
    }
    if (framed) yield '  }';
  }
  for (const [key, count] of edgesBetween(simulation, nodeOf, nodes.length)) {
    const label = level === 'op' ? '' : ` [label="${count}"]`;
    yield `  n${Math.floor(key / nodes.length)} -> n${key % nodes.length}${label};`;
  }
  yield '}';
}

/**
 * The op graph of one sequence in DOT, the language of Graphviz, in pieces of text; communications are the edges. Graphviz
 * itself lays out a few thousand nodes; the text has no limit.
 */
export const graphvizDot = (simulation: Simulation, level: DotLevel): Generator<string> =>
  inChunks(dotLines(simulation, level));
