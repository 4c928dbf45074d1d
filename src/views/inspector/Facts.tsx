import { isValidElement, type ReactElement } from 'react';
import type { Text } from '../../base/text.ts';
import { english } from '../../base/words.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import { Label } from '../shared/Term.tsx';
import { useSay } from '../shared/words-context.ts';
import { classes } from '../shared/classes.ts';
import text from '../shared/Text.module.css';
import list from '../shared/Facts.module.css';
import css from './Inspector.module.css';

/** One line of a page: a figure with its name and unit. */
export interface Fact {
  readonly label: Text;
  readonly figure: Text | ReactElement;
  readonly unit?: Text;
  /** Whether it rests on latencies; what is in ns does. Other figures are counts and sizes. */
  readonly timed?: boolean;
  /** What the figure means, or the figure in full. */
  readonly title?: Text;
}

const isElement = (figure: Text | ReactElement): figure is ReactElement => isValidElement(figure);

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  return (
    <dl className={css['facts']}>
      {facts.map(({ label, figure, unit, timed = unit === 'ns', title }) => (
        <div key={english(label)} className={classes(list['fact'], css['fact'])} title={title && say(title)}>
          <dt>
            <Label text={label} />
          </dt>
          <dd>
            {isElement(figure) ? figure : say(figure)}
            {unit !== undefined && <span className={text['faint']}> {say(unit)}</span>}
            {!isElement(figure) && /\d/.test(english(figure)) && (
              <>
                {' '}
                <FigureMark half={timed ? 'latency' : null} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
