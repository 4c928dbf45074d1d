import { expect, test } from 'vitest';
import { wantedLanguage } from './languages.ts';

test.each([
  ['the address asks for it', '?embed&lang=zh', 'de', ['en'], 'zh'],
  ['it was chosen before', '', 'de', ['zh-CN'], 'de'],
  ['English was chosen before', '', 'en', ['de'], 'en'],
  ['it is the first of the browser’s that there is', '', undefined, ['fr-FR', 'de-AT', 'en'], 'de'],
  ['the browser asks for Chinese of a region', '', undefined, ['zh-Hans-CN'], 'zh'],
  ['there is nothing to go by', '', undefined, [], 'en'],
  ['the address asks for what there is not', '?lang=tlh', 'de', ['en'], 'de'],
  ['a language only begins alike', '?lang=den', undefined, ['zhx'], 'en'],
  ['what was kept is rubbish', '', { language: 'de' }, ['en-GB'], 'en'],
])('%s', (_, search, chosen, ofBrowser, language) => {
  expect(wantedLanguage(search, chosen, ofBrowser)).toBe(language);
});
