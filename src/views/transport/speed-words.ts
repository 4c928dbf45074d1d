import { counted, engineeringText, exactFigure, plural, timeUnits } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import type { CursorState, Pace } from '../../state/explorer-state.ts';

type Speed = Pick<CursorState, 'pace' | 'speed' | 'eventRate' | 'runSeconds'>;

/** What a speed may be measured in. */
export const paces: readonly { readonly value: Pace; readonly label: Text }[] = [
  { value: 'time', label: t`by time` },
  { value: 'events', label: t`by events` },
  { value: 'run', label: t`whole run` },
];

/** A speed in words: “250 ns per second”, “1 event in 4 s”, “all in 10 s”. */
export function speedWords({ pace, speed, eventRate, runSeconds }: Speed): Text {
  if (pace === 'time') return t`${engineeringText(speed, timeUnits)} per second`;
  if (pace === 'run') return t`all in ${exactFigure(runSeconds)} s`;
  return eventRate < 1
    ? t`1 event in ${exactFigure(1 / eventRate)} s`
    : plural(eventRate, '{n} event per second', '{n} events per second');
}

/** The same where there is little room: “250 ns/s”, “1 event/4 s”, “10 s”. */
export function shortSpeedWords({ pace, speed, eventRate, runSeconds }: Speed): Text {
  if (pace === 'time') return joined([engineeringText(speed, timeUnits), '/s']);
  if (pace === 'run') return joined([exactFigure(runSeconds), ' s']);
  return eventRate < 1 ? t`1 event/${exactFigure(1 / eventRate)} s` : joined([counted(eventRate, 'event'), '/s']);
}
