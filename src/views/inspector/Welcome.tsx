import { useState } from 'react';
import { declineTour, offersTour } from '../../state/first-visit.ts';
import { browserStorage } from '../../state/keep.ts';
import { useActions, useDialogs } from '../shared/explorer-context.ts';
import text from '../shared/Text.module.css';
import css from './Inspector.module.css';
import { useSay } from '../shared/words-context.ts';

/** What the inspector says while nothing is selected: what it is for, and, at first, where to begin. */
export function Welcome() {
  const say = useSay();
  const actions = useActions();
  const [declined, setDeclined] = useState(() => !offersTour(browserStorage()));
  const touring = useDialogs((dialogs) => dialogs.dialog === 'tour');
  return (
    <div className={text['quiet']}>
      <p>{say`Click an op, a tier or a tile in any view: here it says what it is, what it waited for and what it costs.`}</p>
      {!declined && !touring && (
        <p className={css['offer']}>
          {say`New here?`}{' '}
          <button
            type="button"
            className={css['link']}
            onClick={() => {
              setDeclined(true);
              actions.openDialog('tour');
            }}
          >
            {say`A tour of 60 seconds`}
          </button>{' '}
          <button
            type="button"
            className={css['link']}
            onClick={() => {
              declineTour(browserStorage());
              setDeclined(true);
            }}
          >
            {say`No, thanks`}
          </button>
        </p>
      )}
    </div>
  );
}
