import { t } from '../base/language.ts';
import { useActions } from '../views/shared/explorer-context.ts';
import { useTheme } from '../views/shared/theme-context.ts';

/** Turns the page to its other theme, and says which one that is. */
export function ThemeButton({ className }: { readonly className?: string | undefined }) {
  const actions = useActions();
  const { dark } = useTheme();
  return (
    <button type="button" className={className} onClick={() => actions.setView({ theme: dark ? 'light' : 'dark' })}>
      <span aria-hidden="true">{dark ? '◑' : '◐'}</span> {dark ? t`Light##a theme` : t`Dark##a theme`}
    </button>
  );
}
