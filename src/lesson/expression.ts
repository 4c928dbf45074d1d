import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';

/**
 * The small language of lessons, in which answers and figures are said:
 *
 *     d768.executionTime / d512.executionTime > 2 and d768.conflicts > d512.conflicts
 *     max(busy("tiles"), busy("mha"))
 *
 * A name is a figure of the step's run; behind a scenario's name and a dot, one of that scenario's run. There are numbers,
 * texts in double quotes, + − * /, comparisons, and, or, not, and brackets. There is nothing else: no loops, no
 * assignments, no way out.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'call'; readonly path: readonly string[]; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

/** An expression and where it stands in the file. */
export interface Said {
  readonly expression: Expression;
  readonly text: string;
  readonly line: number;
}

const levels = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']] as const;
export type Operator = (typeof levels)[number][number];

/** Levels at which a chain such as 1 < 2 < 3 means nothing. */
const COMPARISON = 2;

type Token =
  | { readonly kind: 'number' | 'text' | 'name' | 'sign'; readonly text: string; readonly at: number }
  | { readonly kind: 'end'; readonly text: string; readonly at: number };

const pattern = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)|"([^"]*)"|([A-Za-z]\w*)|(<=|>=|!=|==|[-+*/()<>=.,]))/y;

function tokens(text: string): Outcome<readonly Token[], Text> {
  const found: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return failure(t`“${text.slice(at).trim().slice(0, 12)}” cannot be read in “${text.trim()}”.`);
    const [whole, number, quoted, name, sign] = match;
    if (number !== undefined) found.push({ kind: 'number', text: number, at });
    else if (quoted !== undefined) found.push({ kind: 'text', text: quoted, at });
    else if (name !== undefined) found.push({ kind: 'name', text: name, at });
    else found.push({ kind: 'sign', text: sign === '==' ? '=' : (sign ?? ''), at });
    at += whole.length;
  }
  found.push({ kind: 'end', text: '', at: end });
  return success(found);
}

const unexpected = ({ text }: Token): Text => t`“${text}” is not expected here`;

/** What is wrong with a text, on its way out of the parser. */
class Unreadable extends Error {
  readonly problem: Text;

  constructor(problem: Text) {
    super();
    this.problem = problem;
  }
}

/** Brackets within brackets that a person might write; more would only exhaust the stack. */
const MOST_DEPTH = 40;

class Parser {
  private next = 0;
  private depth = 0;
  private readonly text: string;
  private readonly list: readonly Token[];

  constructor(text: string, list: readonly Token[]) {
    this.text = text;
    this.list = list;
  }

  whole(): Expression {
    const expression = this.level(0);
    if (this.token().kind !== 'end') this.fail(unexpected(this.token()));
    return expression;
  }

  private token(): Token {
    return this.list[this.next] ?? { kind: 'end', text: '', at: 0 };
  }

  private fail(problem: Text): never {
    const sentence = t`${problem}, in “${this.text.trim()}”.`;
    throw new Unreadable(sentence);
  }

  private takes(text: string): boolean {
    const token = this.token();
    if ((token.kind !== 'sign' && token.kind !== 'name') || token.text !== text) return false;
    this.next++;
    return true;
  }

  private operator(level: number): Operator | null {
    return levels[level]?.find((candidate) => this.takes(candidate)) ?? null;
  }

  private level(level: number): Expression {
    if (level === levels.length) return this.unary();
    let left = level === COMPARISON && this.takes('not') ? this.negation() : this.level(level + 1);
    for (let count = 0; ; count++) {
      const operator = this.operator(level);
      if (operator === null) return left;
      if (level === COMPARISON && count > 0) this.fail(t`comparisons do not chain; join them with “and”`);
      left = { kind: 'binary', operator, left, right: this.level(level + 1) };
    }
  }

  private negation(): Expression {
    return { kind: 'unary', operator: 'not', of: this.deeper(() => this.level(COMPARISON)) };
  }

  private unary(): Expression {
    if (this.takes('-')) return { kind: 'unary', operator: '-', of: this.deeper(() => this.unary()) };
    return this.primary();
  }

  private deeper<T>(parse: () => T): T {
    if (++this.depth > MOST_DEPTH) this.fail(t`this is nested too deeply`);
    const value = parse();
    this.depth--;
    return value;
  }

  private primary(): Expression {
    const token = this.token();
    if (this.takes('(')) {
      const inner = this.deeper(() => this.level(0));
      if (!this.takes(')')) this.fail(t`a bracket is not closed`);
      return inner;
    }
    this.next++;
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'literal', value: token.text };
    if (token.kind === 'name' && (token.text === 'true' || token.text === 'false'))
      return { kind: 'literal', value: token.text === 'true' };
    if (token.kind === 'name') return this.call(token.text);
    return this.fail(token.kind === 'end' ? t`something is missing at the end` : unexpected(token));
  }

  private call(first: string): Expression {
    const path = [first];
    while (this.takes('.')) {
      const token = this.token();
      if (token.kind !== 'name') this.fail(t`a name is expected after the dot`);
      path.push(token.text);
      this.next++;
    }
    const args: Expression[] = [];
    if (this.takes('(') && !this.takes(')')) {
      do args.push(this.deeper(() => this.level(0)));
      while (this.takes(','));
      if (!this.takes(')')) this.fail(t`a bracket is not closed`);
    }
    return { kind: 'call', path, args };
  }
}

/** Reads an expression. Never throws; the error is a sentence that quotes the text. */
export function parseExpression(text: string): Outcome<Expression, Text> {
  const list = tokens(text);
  if (!list.ok) return list;
  if (list.value.length === 1) return failure(t`An expression is missing.`);
  try {
    return success(new Parser(text, list.value).whole());
  } catch (error) {
    if (error instanceof Unreadable) return failure(error.problem);
    throw error;
  }
}
