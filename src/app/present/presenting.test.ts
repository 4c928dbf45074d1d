import { expect, test } from 'vitest';
import { presentedIn, withPresented } from './presenting.ts';

test('the address names the view that is presented, and nothing else of it changes', () => {
  const page = 'https://course.example/chips/?theme=dark#1z.abc';
  for (const view of ['tierMap', 'operationGraph', 'timeline'] as const) {
    const href = withPresented(page, view);
    expect(presentedIn(new URL(href).search)).toBe(view);
    expect(new URL(href).hash).toBe('#1z.abc');
    expect(withPresented(href, null)).toBe(page);
  }
});

test('an address that asks for a presentation gets one, whatever it names', () => {
  expect(presentedIn('?present')).toBe('tierMap');
  expect(presentedIn('?present=nonsense')).toBe('tierMap');
  expect(presentedIn('?embed=timeline')).toBeNull();
});
