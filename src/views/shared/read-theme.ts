import { roles } from '../../layout/roles.ts';

/** Colours as painters need them: resolved once per theme change, not per mark. */
export interface Theme {
  readonly dark: boolean;
  readonly bg: string;
  readonly panel: string;
  readonly raise: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly hair: string;
  readonly free: string;
  readonly accent: string;
  readonly warn: string;
  readonly warnBg: string;
  /** One per role, in the order of `roles`. */
  readonly roles: readonly string[];
  /** Share 0 … 1 of its colour that a mark keeps when something else is selected. */
  readonly dimmed: number;
  /** Font families for canvas, such as `11px ${sans}`. */
  readonly sans: string;
  readonly serif: string;
}

/** Reads the theme that is in force at an element. */
export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    dark: element.getAttribute('data-theme') === 'dark',
    bg: read('bg'),
    panel: read('panel'),
    raise: read('raise'),
    ink: read('ink'),
    ink2: read('ink2'),
    ink3: read('ink3'),
    line: read('line'),
    hair: read('hair'),
    free: read('free'),
    accent: read('accent'),
    warn: read('warn'),
    warnBg: read('warn-bg'),
    roles: roles.map(({ id }) => read(`role-${id}`)),
    dimmed: Number.parseFloat(read('dimmed')) / 100,
    sans: read('sans'),
    serif: read('serif'),
  };
}
