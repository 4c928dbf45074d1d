import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/python';

/*
 * Runs the small part of Python that costs are written in: assignments, functions, lambdas, arithmetic, conditions. Its
 * numbers are the doubles of JavaScript, which are those of Python. What is not known here is an error, so that no test
 * passes by leaving something out.
 */

export type PythonValue =
  | number
  | boolean
  | readonly PythonValue[]
  | ((...args: readonly PythonValue[]) => PythonValue)
  | { [name: string]: PythonValue };

type Scope = Map<string, PythonValue>;

const number = (value: PythonValue): number => {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'number') throw new Error('a number is missing');
  return value;
};

/** As Python takes a value in a condition. */
const truth = (value: PythonValue): boolean => value !== 0 && value !== false;

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
};

const childrenOf = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
};

const punctuation = new Set(['(', ')', ',', ':', '.', 'if', 'else', 'lambda', 'def', 'return']);

/** Runs statements in a scope, which they change. */
export function runPython(source: string, scope: Scope): void {
  const text = ({ from, to }: SyntaxNode): string => source.slice(from, to);
  const parts = (node: SyntaxNode): SyntaxNode[] => childrenOf(node).filter(({ name }) => !punctuation.has(name));

  function part(node: SyntaxNode, at: number): SyntaxNode {
    const found = parts(node)[at];
    if (!found) throw new Error(`incomplete: ${text(node)}`);
    return found;
  }

  function functionOf(params: SyntaxNode, outer: Scope, body: (inner: Scope) => PythonValue): PythonValue {
    const names = parts(params).map(text);
    return (...args) => {
      if (args.length !== names.length) throw new Error(`${args.length} arguments for ${text(params)}`);
      return body(new Map([...outer, ...names.map((name, n): [string, PythonValue] => [name, args[n] ?? 0])]));
    };
  }

  function evaluate(node: SyntaxNode, names: Scope): PythonValue {
    switch (node.name) {
      case 'Number':
        return Number(text(node));
      case 'VariableName': {
        const value = names.get(text(node));
        if (value === undefined) throw new Error(`${text(node)} has no value`);
        return value;
      }
      case 'ParenthesizedExpression':
        return evaluate(part(node, 0), names);
      case 'MemberExpression': {
        const value = (evaluate(part(node, 0), names) as Record<string, PythonValue>)[text(part(node, 1))];
        if (value === undefined) throw new Error(`${text(node)} is missing`);
        return value;
      }
      case 'CallExpression': {
        const called = evaluate(part(node, 0), names);
        if (typeof called !== 'function') throw new Error(`${text(node)} calls no function`);
        return called(...parts(part(node, 1)).map((argument) => evaluate(argument, names)));
      }
      case 'UnaryExpression':
        if (text(node).startsWith('not ')) return !truth(evaluate(part(node, 1), names));
        return -number(evaluate(part(node, 1), names));
      case 'BinaryExpression': {
        const [left, right] = [part(node, 0), part(node, 2)];
        const sign = text(part(node, 1));
        if (sign === 'and') return truth(evaluate(left, names)) && truth(evaluate(right, names));
        const operator = operators[sign];
        if (!operator) throw new Error(`the operator ${sign} is not known`);
        return operator(number(evaluate(left, names)), number(evaluate(right, names)));
      }
      case 'ConditionalExpression':
        return evaluate(part(node, truth(evaluate(part(node, 1), names)) ? 0 : 2), names);
      case 'LambdaExpression':
        return functionOf(part(node, 0), names, (inner) => evaluate(part(node, 1), inner));
      default:
        throw new Error(`not known here: ${node.name} in ${text(node)}`);
    }
  }

  /** Gives what is returned, if anything is. */
  function run(statement: SyntaxNode, names: Scope): PythonValue | undefined {
    switch (statement.name) {
      case 'Comment':
      case 'ExpressionStatement':
        return undefined;
      case 'AssignStatement': {
        const [target, value] = [part(statement, 0), evaluate(part(statement, 2), names)];
        if (target.name === 'VariableName') names.set(text(target), value);
        else (evaluate(part(target, 0), names) as Record<string, PythonValue>)[text(part(target, 1))] = value;
        return undefined;
      }
      case 'FunctionDefinition': {
        const body = part(statement, 2);
        const made = functionOf(part(statement, 1), names, (inner) => {
          // A function sees what its module has when it is called, not when it was made.
          for (const [name, value] of names) if (!inner.has(name)) inner.set(name, value);
          for (const line of parts(body)) {
            const returned = run(line, inner);
            if (returned !== undefined) return returned;
          }
          throw new Error(`${text(statement)} returns nothing`);
        });
        names.set(text(part(statement, 0)), made);
        return undefined;
      }
      case 'ReturnStatement': {
        const values = parts(statement).map((value) => evaluate(value, names));
        return values.length === 1 ? values[0] : values;
      }
      default:
        throw new Error(`not known here: ${statement.name}`);
    }
  }

  for (const statement of childrenOf(parser.parse(source).topNode)) run(statement, scope);
}
