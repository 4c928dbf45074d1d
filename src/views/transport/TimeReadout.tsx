import { engineering, exactText, timeUnits } from '../../base/format.ts';
import { useMoment } from '../shared/explorer-context.ts';
import css from './TimeReadout.module.css';

/** Where the time cursor stands. */
export function TimeReadout() {
  const time = useMoment((state) => state.time);
  const { figure, unit } = engineering(time, timeUnits);
  return (
    <output className={css['time']} title={exactText(time, 'ns')}>
      {figure} <span className={css['unit']}>{unit}</span>
    </output>
  );
}
