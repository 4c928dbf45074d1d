import { useEffect } from 'react';
import { plural } from '../../base/format.ts';
import { english } from '../../base/words.ts';
import type { Notice } from '../../state/dialogs.ts';
import { useExplorer } from '../../views/shared/explorer-context.ts';
import control from '../../views/shared/Control.module.css';
import { classes } from '../../views/shared/classes.ts';
import css from './NoticeCard.module.css';
import { useSay } from '../../views/shared/words-context.ts';

/** Lines that are shown; further ones are only counted. */
const MOST_LINES = 8;

/** A calm notice closes by itself after this time, ms, since it covers part of a picture. */
const CALM_MS = 15_000;

/** What the page has to say, over its foot, until it is dismissed; a calm one closes by itself. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const say = useSay();
  const { store, actions } = useExplorer();
  const { title, lines, detail, calm = false } = notice;
  const more = lines.length - MOST_LINES;

  useEffect(() => {
    if (!calm) return;
    const { edit } = store.getState();
    const stop = store.subscribe((state) => {
      if (state.edit !== edit) actions.notify(null);
    });
    const timer = setTimeout(() => actions.notify(null), CALM_MS);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [calm, notice, store, actions]);

  return (
    <div className={css['card']} role={calm ? 'status' : 'alert'} data-calm={calm}>
      <p className={css['title']}>
        <span aria-hidden="true">{calm ? '✓' : '▲'}</span> {say(title)} {detail !== undefined && <code>{detail}</code>}
      </p>
      {lines.length > 0 && (
        <ul className={css['lines']}>
          {lines.slice(0, MOST_LINES).map((line) => (
            <li key={english(line)}>{say(line)}</li>
          ))}
          {more > 0 && <li>{say(plural(more, 'And {n} more of the kind.', 'And {n} more of the kind.'))}</li>}
        </ul>
      )}
      <button
        type="button"
        className={classes(control['control'], css['dismiss'])}
        onClick={() => actions.notify(null)}
      >
        {say`Dismiss`}
      </button>
    </div>
  );
}
