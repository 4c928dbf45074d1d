import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rich } from './rich.tsx';

test('elements stand where the text has them, in whatever order', () => {
  const bold = (inner: string) => <b>{inner}</b>;
  const line = () => <br />;
  const html = (text: string) => render(<p>{rich(text, bold, line)}</p>).container.innerHTML;
  expect(html('Press <0>Esc</0>,<1/>then wait')).toBe('<p>Press <b>Esc</b>,<br>then wait</p>');
  expect(html('<1/>Dann <0>Esc</0>')).toBe('<p><br>Dann <b>Esc</b></p>');
  expect(html('a < b and <2>c</2>')).toBe('<p>a &lt; b and </p>');
});
