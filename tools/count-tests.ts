/**
 * Prints what Vitest and Playwright have counted in their last runs, as a last line `N passed, M failed`.
 *
 * Its argument is the exit status of the command that ran them. A command that failed although no test did (a lint
 * error, a build that broke) counts as one failure, and so does a kind of test of which none ran: the line never says
 * less than the truth. Fails if M is not 0.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod/mini';

interface Count {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

function readJson(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function unitTests(): Count | undefined {
  const content = readJson('.reports/unit.json');
  if (content === undefined) return undefined;
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(content);
  // A file that cannot be loaded has no failed test to show for it.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

function browserTests(): Count | undefined {
  const content = readJson('.reports/browser.json');
  if (content === undefined) return undefined;
  const { stats, errors } = playwrightReport.parse(content);
  // Errors are those outside any test: a server that did not start, a file that cannot be loaded.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

if (existsSync('.reports/browser.txt')) console.log(`browser: ${readFileSync('.reports/browser.txt', 'utf8')}`);

const status = Number(process.argv[2] ?? 0);
const total: Count = { passed: 0, failed: 0 };
for (const [name, count] of Object.entries({ unit: unitTests(), browser: browserTests() })) {
  console.log(count ? `${name} tests: ${count.passed} passed, ${count.failed} failed` : `${name} tests: did not run`);
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? 0;
  if (status === 0 && (count?.passed ?? 0) === 0) {
    console.log(`No ${name} test ran, which counts as a failure.`);
    total.failed += 1;
  }
}
if (status !== 0 && total.failed === 0) {
  console.log(`A step other than a test failed with exit status ${status}, which counts as a failure: see above.`);
  total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
if (status !== 0 || total.failed > 0) process.exitCode = 1;
