import { engineering, exactText, timeUnits } from '../../base/format.ts';
import { useCursor } from '../shared/explorer-context.ts';
import css from './TimeReadout.module.css';
import { useSay } from '../shared/words-context.ts';

/** Where the time cursor stands. */
export function TimeReadout() {
  const say = useSay();
  const time = useCursor((state) => state.time);
  const { figure, unit } = engineering(time, timeUnits);
  return (
    <output className={css['time']} title={say(exactText(time, 'ns'))}>
      {say(figure)} <span className={css['unit']}>{unit}</span>
    </output>
  );
}
