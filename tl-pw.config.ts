import base from '/work/main/playwright.config.ts';
export default { ...base, testDir: '/work/main/e2e', outputDir: '/tmp/tl/results', workers: 1, reporter: 'list', webServer: undefined, use: { ...base.use, baseURL: 'http://127.0.0.1:5719' } };
