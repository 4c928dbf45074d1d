import { expect, test } from 'vitest';
import { addressIn, pageAddress } from './page-address.ts';

test.each([
  ['https://a.example/b/', 'https://a.example/b/?lang=en'],
  ['https://a.example/b/#1z.abc', 'https://a.example/b/?lang=en'],
  ['https://a.example/b/?theme=dark&present#', 'https://a.example/b/?theme=dark&present=&lang=en'],
  ['file:///home/me/tierscope.html#1z.abc', 'file:///home/me/tierscope.html?lang=en'],
])('%s is passed on as %s', (href, address) => {
  expect(pageAddress('en', href)).toBe(address);
});

test('whoever opens a link reads the language that it was made in', () => {
  expect(pageAddress('de', 'https://a.example/?lang=zh#1z.abc')).toBe('https://a.example/?lang=de');
});

test('the language stands in the address, beside what is there', () => {
  expect(addressIn('de', 'https://example.org/a/?embed=timeline&lang=en#s=1')).toBe(
    'https://example.org/a/?embed=timeline&lang=de#s=1',
  );
});
