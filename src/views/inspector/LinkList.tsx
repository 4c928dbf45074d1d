import { Fragment, type ReactNode } from 'react';
import { exactFigure } from '../../base/format.ts';
import { listed } from '../../base/lists.ts';
import { rich } from '../shared/rich.tsx';
import css from './Inspector.module.css';
import text from '../shared/Text.module.css';
import { useSay } from '../shared/words-context.ts';

/** What stands between the things of a list: ", " in English. */
const between = listed(['', '']);

export interface NamedLink {
  readonly id: number;
  readonly link: ReactNode;
}

interface Props {
  /** What they are to the thing that the page is about: “needs”. */
  readonly verb: string;
  readonly links: readonly NamedLink[];
  /** How many there are besides. */
  readonly more: number;
  /** What is said if there are none. */
  readonly none?: string;
}

/** Links to related things in one line: “needs A, B and 4 more”. */
export function LinkList({ verb, links, more, none = '' }: Props) {
  const say = useSay();
  const list = links.map(({ id, link }, i) => (
    <Fragment key={id}>
      {i > 0 && say(between)}
      <span>{link}</span>
    </Fragment>
  ));
  return (
    <p className={css['neighbours']}>
      <span className={text['quiet']}>{verb}</span>{' '}
      {links.length === 0 ? none : more > 0 ? rich(say`<0/> and ${exactFigure(more)} more`, () => list) : list}
    </p>
  );
}
