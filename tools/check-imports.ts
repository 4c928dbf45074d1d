/**
 * Checks the import rules of dependency-cruiser.config.ts.
 *
 * The count is asserted because a cruiser that cannot load its TypeScript compiler cruises nothing and reports success.
 */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import configuration from '../dependency-cruiser.config.ts';
import { sourceFiles } from './source-files.ts';

const { allowed, allowedSeverity, forbidden, options } = configuration;
const { output } = await cruise(['src'], {
  ...options,
  validate: true,
  ruleSet: { allowed, allowedSeverity, forbidden },
} as Parameters<typeof cruise>[1]);
const { modules, summary } = output as ICruiseResult;

for (const { from, to, rule, cycle } of summary.violations) {
  const path = cycle ? cycle.map(({ name }) => name).join(' -> ') : to;
  console.error(`${rule.name}: ${from} -> ${path}`);
}

const expected = sourceFiles('src');
const cruised = new Set(modules.map(({ source }) => source));
const missed = expected.filter((file) => !cruised.has(file));
for (const file of missed) console.error(`not looked at: ${file}`);

console.log(
  `${expected.length - missed.length} of ${expected.length} modules, ${summary.violations.length} violations`,
);
if (summary.violations.length > 0 || missed.length > 0 || expected.length === 0) process.exitCode = 1;
