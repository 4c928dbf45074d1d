/**
 * Checks that every text of the page is in every catalogue, with the same places for values, and nothing else is.
 *
 * `--write` puts the catalogues in order: texts that are no longer used leave, new ones come with an empty translation.
 * `--suspects` lists, of the folders given, what looks like words for people and is not marked.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sourceFiles } from '../source-files.ts';
import { findingsIn, type MarkedText } from './marked-texts.ts';

const FOLDER = 'src/languages';
const options = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const files = sourceFiles('src').filter((file) => !/\.(?:test|testing)\.tsx?$/.test(file));
const findings = files
  .filter((file) => folders.length === 0 || folders.some((folder) => file.startsWith(folder)))
  .map(findingsIn);
const problems = findings.flatMap((found) => found.problems);
const texts = new Map<string, MarkedText>();
for (const text of findings.flatMap((found) => found.texts)) if (!texts.has(text.key)) texts.set(text.key, text);

const places = (text: string): string =>
  [...text.matchAll(/\{(?:\d+|n)\}|<\/?\d+\/?>/g)].map(([place]) => place).join(' ');
const sorted = (text: string): string => places(text).split(' ').toSorted().join(' ');

/** Whether a text begins and ends with a space. */
const edges = (text: string): string => `${/^\s/.test(text)} ${/\s$/.test(text)}`;

/** What is wrong with a translation, or null. */
function fault({ key, plural }: MarkedText, translation: string, language: string): string | null {
  if (translation === '') return 'no translation';
  const english = key.replace(/##.*$/s, '');
  if (plural) {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length;
    const forms = translation.split('|');
    if (forms.length !== wanted) return `${forms.length} forms for ${wanted}`;
    const allowed = new Set(places(english).split(' '));
    return forms.every((form) =>
      places(form)
        .split(' ')
        .every((place) => allowed.has(place) || place === ''),
    )
      ? null
      : 'a place for a value that the text has not';
  }
  if (sorted(translation) !== sorted(english)) return `places ${places(translation)} for ${places(english)}`;
  return edges(translation) === edges(english) ? null : 'a space too many or too few at an end';
}

type Catalogue = Record<string, string>;
const read = (path: string): Catalogue => JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
const languages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''));

for (const language of languages) {
  const path = `${FOLDER}/${language}.json`;
  const catalogue = read(path);
  if (options.has('--write')) {
    const keys = [...texts.keys()].toSorted();
    writeFileSync(
      path,
      `${JSON.stringify(Object.fromEntries(keys.map((key) => [key, catalogue[key] ?? ''])), null, 2)}\n`,
    );
  } else if (folders.length === 0)
    for (const key of Object.keys(catalogue)) if (!texts.has(key)) problems.push(`${path}: not used: ${key}`);
  for (const text of texts.values()) {
    const wrong = fault(text, catalogue[text.key] ?? '', language);
    if (wrong !== null) problems.push(`${text.place}: ${language}: ${wrong}: ${text.key}`);
  }
}

for (const problem of problems) console.error(problem);
if (options.has('--suspects'))
  for (const suspect of findings.flatMap((found) => found.suspects)) console.error(suspect);
console.log(`${texts.size} texts in English and ${languages.join(', ')}; ${problems.length} problems`);
if (problems.length > 0 || texts.size === 0) process.exitCode = 1;
