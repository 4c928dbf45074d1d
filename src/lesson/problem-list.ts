import type * as z from 'zod/mini';
import { t, type Text } from '../base/text.ts';
import { type Expression, parseExpression, type Said } from './expression.ts';
import type { LessonProblem } from './lesson.ts';
import { schemaProblem } from './lesson-schema.ts';
import { namesProblem, type Vocabulary } from './names-used.ts';
import type { YamlSource } from './yaml-source.ts';

type Path = readonly PropertyKey[];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );

/** What is wrong with one block of entries, gathered while it is read. */
export class Problems {
  readonly list: LessonProblem[];
  readonly step: string;
  private readonly source: YamlSource;

  constructor(list: LessonProblem[], step: string, source: YamlSource) {
    this.list = list;
    this.step = step;
    this.source = source;
    for (const { line, text } of source.problems)
      list.push({ line, step, field: '', text: t`This is not YAML: ${text}` });
  }

  line(path: Path): number {
    return this.source.lineOf(path);
  }

  add(path: Path, text: Text): void {
    this.list.push({ line: this.line(path), step: this.step, field: path.map(String).join('.'), text });
  }

  /** The block as its schema has it; null if it is not so, with what is wrong added. */
  read<S extends z.ZodMiniType>(schema: S): z.output<S> | null {
    if (this.source.problems.length > 0) return null;
    const parsed = schema.safeParse(this.source.value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const key = String(issue.path.at(-1) ?? '');
      const isKind = issue.code === 'invalid_union' && key === 'kind';
      const missing = issue.path.length > 0 && at(this.source.value, issue.path) === undefined;
      this.add(
        issue.path,
        isKind
          ? t`The kind is number, choice, pick or design.`
          : missing
            ? t`“${key}” is missing.`
            : schemaProblem(issue),
      );
    }
    return null;
  }

  /** An expression and its place; null if it cannot be read or names what is not there. */
  expression(path: Path, content: string | number, words: Vocabulary): Said | null {
    const text = String(content);
    const read = parseExpression(text);
    const problem = read.ok ? namesProblem(read.value, words) : read.error;
    if (problem !== null) this.add(path, problem);
    return read.ok && problem === null ? said(read.value, text, this.line(path)) : null;
  }
}

const said = (expression: Expression, text: string, line: number): Said => ({ expression, text, line });
