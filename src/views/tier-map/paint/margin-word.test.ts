import { expect, test } from 'vitest';
import type { Theme } from '../../shared/read-theme.ts';
import { writeInMargin } from './margin-word.ts';
import { recordingContext } from '../../stage/recorder.testing.ts';

// A letter of the recording takes 6 px, whatever the font.
const word = (room: number) => ({ text: 'gewartet', x: 33, y: 10, room, size: 10 });

test('a word of a margin has the size that it should have, or that at which it fits', () => {
  const { context, calls } = recordingContext();
  const theme = { sans: 'sans' } as Theme;
  writeInMargin(context, theme, word(48));
  expect(context.font).toBe('10px sans');
  writeInMargin(context, theme, { ...word(36), strong: true });
  expect(context.font).toBe('600 7.5px sans');
  expect(calls.filter(({ name }) => name === 'fillText').map(({ args }) => args)).toEqual([
    ['gewartet', 33, 10],
    ['gewartet', 33, 10],
  ]);
});
