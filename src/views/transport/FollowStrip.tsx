import { followedName } from '../../layout/follow/followed.ts';
import button from '../shared/Button.module.css';
import { useActions } from '../shared/explorer-context.ts';
import css from './FollowStrip.module.css';
import { type Following, useFollowing, useTakeAlong } from './use-following.ts';
import { useSentence } from './use-sentence.ts';

/** What is followed, what happens to it now, and the way from one of its events to the next. */
export function FollowStrip() {
  const following = useFollowing();
  useTakeAlong(following);
  return following && <Strip following={following} />;
}

function Strip({ following: { simulation, track, words } }: { readonly following: Following }) {
  const actions = useActions();
  const { shown, said } = useSentence(words);
  const name = followedName(simulation, track.followed);
  return (
    <section className={css['strip']} aria-label="Following">
      <span className={css['steps']}>
        <button type="button" className={button['button']} onClick={() => actions.stepEvent(-1)}>
          ← Event<span className="visually-hidden"> before of {name}</span>
        </button>
        <button type="button" className={button['button']} onClick={() => actions.stepEvent(1)}>
          <span className="visually-hidden">Next </span>
          Event<span className="visually-hidden"> of {name}</span> →
        </button>
      </span>
      <p className={css['words']}>{shown}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <button type="button" className={button['button']} onClick={() => actions.setView({ followed: null })}>
        Stop following
      </button>
    </section>
  );
}
