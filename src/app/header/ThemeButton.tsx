import { useActions } from '../../views/shared/explorer-context.ts';
import { useTheme } from '../../views/shared/theme-context.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** Turns the page to its other theme, and says which one that is. */
export function ThemeButton({ className }: { readonly className?: string | undefined }) {
  const say = useSay();
  const actions = useActions();
  const { dark } = useTheme();
  return (
    <button type="button" className={className} onClick={() => actions.setView({ theme: dark ? 'light' : 'dark' })}>
      <span aria-hidden="true">{dark ? '◑' : '◐'}</span> {dark ? say`Light##a theme` : say`Dark##a theme`}
    </button>
  );
}
