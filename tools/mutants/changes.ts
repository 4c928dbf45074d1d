import ts from 'typescript';

/** A change of meaning in one place of a source: the text from `start` to `end` is replaced. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** What an operator is mistaken for. */
const mistaken: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.EqualsEqualsToken]: '!=',
  [ts.SyntaxKind.ExclamationEqualsToken]: '==',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.PercentToken]: '*',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.AmpersandToken]: '|',
  [ts.SyntaxKind.BarToken]: '&',
  [ts.SyntaxKind.LessThanLessThanToken]: '>>',
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: '<<',
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: '<<',
  [ts.SyntaxKind.PlusEqualsToken]: '-=',
  [ts.SyntaxKind.MinusEqualsToken]: '+=',
};

/** What a function is mistaken for. */
const confused: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  every: 'some',
  some: 'every',
  find: 'findLast',
  findIndex: 'findLastIndex',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
};

/** Operators whose second operand may be forgotten. */
const droppable = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Texts for readers, and what only stops a program that is wrong: a change of either is none of meaning. */
const isBeside = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isThrowStatement(node) ||
  ts.isTaggedTemplateExpression(node) ||
  (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'assert');

function otherNumber(text: string): string {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value)) return String(value * 1.5);
  return String(value < 10 || value > 2 ** 30 ? value + 1 : 2 * value);
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node);

/** The changes of one node itself, as replacements of a node by a text. */
function* ofNode(node: ts.Node, textOf: (part: ts.Node) => string): Generator<readonly [ts.Node, string]> {
  if (ts.isBinaryExpression(node)) {
    const { left, operatorToken, right } = node;
    const isSum = operatorToken.kind === ts.SyntaxKind.PlusToken;
    const other = isSum && (isText(left) || isText(right)) ? undefined : mistaken[operatorToken.kind];
    if (other !== undefined) yield [operatorToken, other];
    if (droppable.has(operatorToken.kind)) {
      yield [node, `(${textOf(left)})`];
      if (operatorToken.kind !== ts.SyntaxKind.MinusToken) yield [node, `(${textOf(right)})`];
    }
  } else if (ts.isNumericLiteral(node)) yield [node, otherNumber(textOf(node))];
  else if (node.kind === ts.SyntaxKind.TrueKeyword) yield [node, 'false'];
  else if (node.kind === ts.SyntaxKind.FalseKeyword) yield [node, 'true'];
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    yield [node, `(${textOf(node.operand)})`];
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken)
    yield [node, `(${textOf(node.operand)})`];
  else if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.PlusPlusToken) yield [node, textOf(node).replace('++', '--')];
    else if (node.operator === ts.SyntaxKind.MinusMinusToken) yield [node, textOf(node).replace('--', '++')];
  } else if (ts.isConditionalExpression(node)) {
    yield [node, `(${textOf(node.whenTrue)})`];
    yield [node, `(${textOf(node.whenFalse)})`];
  } else if (ts.isCallExpression(node)) {
    const { expression, arguments: given } = node;
    if (ts.isPropertyAccessExpression(expression)) {
      const other = confused[expression.name.text];
      if (other !== undefined) yield [expression.name, other];
      // One link of a chain is forgotten.
      if (ts.isCallExpression(expression.expression) || ts.isNewExpression(expression.expression))
        yield [node, textOf(expression.expression)];
    }
    const [first, second] = given;
    if (
      first &&
      second &&
      textOf(first) !== textOf(second) &&
      !ts.isArrowFunction(first) &&
      !ts.isArrowFunction(second)
    )
      yield [expression.parent, `${textOf(expression)}(${[second, first, ...given.slice(2)].map(textOf).join(', ')})`];
  } else if (ts.isArrayLiteralExpression(node) && node.elements.length > 1)
    yield [node, `[${node.elements.slice(0, -1).map(textOf).join(', ')}]`];
  else if (ts.isIfStatement(node)) {
    yield [node.expression, `!(${textOf(node.expression)})`];
    if (!node.elseStatement) yield [node, ';'];
  } else if (ts.isExpressionStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node))
    yield [node, ';'];
}

/** Every change of a source that this knows, in the order of the text. */
export function changesOf(source: string, file: string): Change[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const textOf = (node: ts.Node): string => source.slice(node.getStart(tree), node.end);
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (isBeside(node)) return;
    for (const [part, text] of ofNode(node, textOf)) {
      const start = part.getStart(tree);
      changes.push({ start, end: part.end, text, line: tree.getLineAndCharacterOfPosition(start).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return changes;
}

export const changed = (source: string, { start, end, text }: Change): string =>
  source.slice(0, start) + text + source.slice(end);

/** The line of a change, before and after. */
export function shown(source: string, change: Change): string {
  const line = (text: string) => (text.split('\n')[change.line - 1] ?? '').trim();
  return `- ${line(source)}\n  + ${line(changed(source, change))}`;
}
