import { followedName } from '../../layout/follow/followed.ts';
import button from '../shared/Button.module.css';
import { useActions } from '../shared/explorer-context.ts';
import { rich } from '../shared/rich.tsx';
import css from './FollowStrip.module.css';
import { type Following, useFollowing, useTakeAlong } from './use-following.ts';
import { useSentence } from './use-sentence.ts';
import { useSay } from '../shared/words-context.ts';

/** What is followed, what happens to it now, and the way from one of its events to the next. */
export function FollowStrip() {
  const following = useFollowing();
  useTakeAlong(following);
  return following && <Strip following={following} />;
}

/** For those who hear a button alone. */
const unseen = (words: string) => <span className="visually-hidden">{words}</span>;

function Strip({ following: { simulation, track, words } }: { readonly following: Following }) {
  const say = useSay();
  const actions = useActions();
  const { shown, said } = useSentence(words);
  const name = followedName(simulation, track.followed);
  return (
    <section className={css['strip']} aria-label={say`Following`}>
      <span className={css['steps']}>
        <button type="button" className={button['button']} onClick={() => actions.stepEvent(-1)}>
          {rich(say`← Event<0> before of ${name}</0>`, unseen)}
        </button>
        <button type="button" className={button['button']} onClick={() => actions.stepEvent(1)}>
          {rich(say`<0>Next </0>Event<0> of ${name}</0> →`, unseen)}
        </button>
      </span>
      {/* What stands in the third line is scrolled to, by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css['words']} tabIndex={0} role="group" aria-label={say(name)}>
        <p>{shown}</p>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <button type="button" className={button['button']} onClick={() => actions.setView({ followed: null })}>
        {say`Stop following`}
      </button>
    </section>
  );
}
