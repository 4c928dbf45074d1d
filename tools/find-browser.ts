import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const windowsPlaces = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'];

/** Where browsers may be, the likeliest to be wanted first. */
function candidates(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const roots = windowsRoots.flatMap((name) => process.env[name] ?? []);
  return [
    // What `playwright install chromium` has put into Playwright's own cache, since it is the version that fits.
    chromium.executablePath(),
    ...onPath.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...macPlaces,
    ...windowsPlaces.flatMap((place) => roots.map((root) => join(root, place))),
  ];
}

/** The path of a Chrome or Chromium of this machine. CHROME_PATH decides, if set. */
export function findBrowser(): string | undefined {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and there is no such file.`);
    return chosen;
  }
  return candidates().find((path) => path !== '' && existsSync(path));
}

/** How the browser of the tests is started. */
export function launchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      // Chromium's sandbox refuses to run as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Nothing of the browser's own goes to the network: it would slow down or fail where there is none.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  };
}
