/**
 * Installs a Chromium for the browser tests if this machine has neither Chrome nor Chromium, and says which version it is:
 * here, and in `.reports/browser.txt` for the summary. Nobody pins it, so a report has to name it.
 *
 * As root on Debian, as in a bare container, the browser comes from the distribution with the libraries it needs.
 * Everywhere else Playwright downloads its own build. (Ubuntu's package of that name is a stub for snap.)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from './find-browser.ts';

const ADVICE = `No Chrome or Chromium was found, and none could be installed.
Install one, or set CHROME_PATH to the program of one, and run the browser tests again.`;

/** Runs a command with its output shown; tells whether it succeeded. */
function run(command: string, ...args: string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', shell, env }).status === 0;
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

// Fonts come along, because a bare machine has none and Chromium then draws empty boxes whose sizes are nobody's. Noto
// has the signs that the page writes (Greek, arrows, mathematics) in widths like those of the fonts that people have.
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-mono'];

const installed =
  findBrowser() !== undefined ||
  (process.getuid?.() === 0 &&
    isDebian() &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '--yes', '--no-install-recommends', ...debianPackages)) ||
  run('npx', 'playwright', 'install', 'chromium');

const browser = installed ? findBrowser() : undefined;
if (browser === undefined) {
  console.error(ADVICE);
  process.exitCode = 1;
} else {
  const running = await chromium.launch(launchOptions());
  const named = `Chromium ${running.version()} (${browser})`;
  await running.close();
  mkdirSync('.reports', { recursive: true });
  writeFileSync('.reports/browser.txt', named);
  console.log(`Browser: ${named}`);
}
