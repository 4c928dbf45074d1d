import { roles } from '../../layout/roles.ts';
import type { Theme } from './read-theme.ts';

/** The colours and fonts of a bright page, where there is no page to read them from; a colour of its own for each role. */
export const plainTheme: Theme = {
  dark: false,
  bg: '#ffffff',
  panel: '#ffffff',
  raise: '#ffffff',
  ink: '#1d1c1a',
  ink2: '#55524b',
  ink3: '#716d64',
  line: '#d9d5ca',
  hair: '#e9e6dc',
  free: '#efece3',
  accent: '#b8005a',
  warn: '#7a3b00',
  warnBg: '#fdf0d5',
  roles: roles.map((_, n) => `#${(0x112233 + n * 0x0a0907).toString(16).padStart(6, '0')}`),
  dimmed: 0.5,
  sans: 'Arial, Helvetica, sans-serif',
  serif: 'Georgia, serif',
};
