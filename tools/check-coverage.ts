/**
 * Checks that every TypeScript file belongs to exactly one project of tsconfig.json.
 *
 * `tsc --build` is silent about a file that no project includes, so a new folder could escape the type check unnoticed.
 */
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './source-files.ts';

/** Reads a project, with the system's own file access and an error for anything that is wrong with it. */
function readProject(path: string): ts.ParsedCommandLine {
  const project = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic({ messageText }) {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (!project) throw new Error(`cannot read ${path}`);
  return project;
}

const owners = new Map<string, string[]>();
for (const { path } of readProject('tsconfig.json').projectReferences ?? []) {
  for (const file of readProject(path).fileNames) {
    const name = relative('.', file).replaceAll('\\', '/');
    owners.set(name, [...(owners.get(name) ?? []), relative('.', path)]);
  }
}

const atRoot = readdirSync('.').filter((name) => name.endsWith('.ts'));
const files = [...atRoot, ...['src', 'e2e', 'tools'].flatMap(sourceFiles)];
const misplaced = files.filter((file) => owners.get(file)?.length !== 1);
for (const file of misplaced) console.error(`${file}: in ${owners.get(file)?.join(' and ') ?? 'no project'}`);

console.log(`${files.length - misplaced.length} of ${files.length} files in exactly one project`);
if (misplaced.length > 0 || files.length === 0) process.exitCode = 1;
