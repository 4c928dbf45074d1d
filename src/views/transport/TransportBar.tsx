import { useResult } from '../shared/run-context.tsx';
import { TransportButtons } from './TransportButtons.tsx';
import css from './TransportBar.module.css';
import { Scrubber } from './Scrubber.tsx';
import { SpeedControl } from './SpeedControl.tsx';
import { TimeReadout } from './TimeReadout.tsx';
import { useSay } from '../shared/words-context.ts';

/** The time cursor and what moves it. */
export function TransportBar() {
  const say = useSay();
  const result = useResult();
  return (
    <section className={css['bar']} data-region="transport" aria-label={say`Transport`}>
      <div className={css['left']}>
        <TransportButtons />
        <TimeReadout />
      </div>
      {result ? <Scrubber result={result} /> : <div />}
      <SpeedControl />
    </section>
  );
}
