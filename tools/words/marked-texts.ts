/** Finds the texts that the source marks for translation, and those that look as if they should be marked. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface MarkedText {
  /** The key in a catalogue: the English text, with {0} for values; forms of a plural stand with | between them. */
  readonly key: string;
  /** Where it stands, as "file:line". */
  readonly place: string;
  /** How many forms a language needs of it: one, or as many as its rules of plurals have. */
  readonly plural: boolean;
}

export interface Findings {
  readonly texts: readonly MarkedText[];
  /** What the tool cannot read, or should have been marked: "file:line: what". */
  readonly problems: readonly string[];
  /** Literals that look like words for people and are not marked. Many are names in data, so a person has to look. */
  readonly suspects: readonly string[];
}

/** Attributes of elements that are read out or shown; what a component of ours takes under other names, it shows itself. */
const shownAttribute =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/;

/** Words that are the same in every language: units, keys, and what the field writes one way everywhere. */
const sameEverywhere = new Set(
  'ns µs ms nJ pJ µJ mJ kB MB GB KiB MiB GiB tok op Tierscope Shift Ctrl Esc MVM MVMs DPU DPUs MHA FFN MoE KV LM GPU CSV SVG PNG'.split(
    ' ',
  ),
);

const isText = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).some((word) => word.length > 1 && !sameEverywhere.has(word));

/** A literal that reads like words for people. */
const suspicious = (text: string): boolean => /[\p{L},.:…] [\p{L}{]/u.test(text) || /^[A-Z][a-z]+…?$/.test(text.trim());

function literal(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function keyOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.templateSpans.reduce((text, { literal: part }, i) => `${text}{${i}}${part.text}`, template.head.text);
}

/** The key of a call that picks the form of a plural; null if its texts are no literals. */
function pluralKey(name: string, [, one, other]: readonly ts.Expression[]): string | null {
  const first = literal(one);
  if (first === null) return null;
  const second = other === undefined && name === 'counted' ? `${first}s` : literal(other);
  return second === null ? null : `${first}|${second}`;
}

/** Where words are no words for people: names of modules, types, errors of programming. */
const isOpaque = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isLiteralTypeNode(node) ||
  (ts.isNewExpression(node) && node.expression.getText().endsWith('Error'));

export function findingsIn(file: string): Findings {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: MarkedText[] = [];
  const problems: string[] = [];
  const suspects: string[] = [];
  const placeOf = (node: ts.Node): string => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    return `${file}:${line + 1}`;
  };
  const visit = (node: ts.Node): void => {
    if (isOpaque(node)) return;
    if (ts.isTaggedTemplateExpression(node) && /^(?:t|say)$/.test(node.tag.getText())) {
      texts.push({ key: keyOf(node.template), place: placeOf(node), plural: false });
      if (!ts.isNoSubstitutionTemplateLiteral(node.template))
        for (const span of node.template.templateSpans) visit(span.expression);
      return;
    }
    if (ts.isCallExpression(node) && /^(?:plural|counted)$/.test(node.expression.getText())) {
      const key = pluralKey(node.expression.getText(), node.arguments);
      if (key === null) problems.push(`${placeOf(node)}: the texts of a plural must be literals`);
      else texts.push({ key, place: placeOf(node), plural: true });
      for (const argument of node.arguments) if (literal(argument) === null) visit(argument);
      return;
    }
    if (ts.isJsxText(node) && isText(node.text)) problems.push(`${placeOf(node)}: not marked: ${node.text.trim()}`);
    if (ts.isJsxAttribute(node)) {
      const text = literal(node.initializer);
      const name = node.name.getText();
      if (text !== null && shownAttribute.test(name) && isText(text))
        problems.push(`${placeOf(node)}: not marked: ${name}="${text}"`);
      else if (text !== null && suspicious(text)) suspects.push(`${placeOf(node)}: ${name}="${text}"`);
      if (text !== null) return;
    }
    const text = ts.isTemplateExpression(node) ? keyOf(node) : literal(node);
    if (text !== null && suspicious(text) && isText(text)) suspects.push(`${placeOf(node)}: ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { texts, problems, suspects };
}
