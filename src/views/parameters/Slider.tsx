import type { NumberField } from '../../model/field.ts';
import { fieldText } from '../../base/format.ts';
import { releaseProps } from '../stage/pointer-props.ts';
import css from './Slider.module.css';
import { sliderPosition, steppedValue, valueAtPosition } from './slider-scale.ts';
import { useSay } from '../shared/words-context.ts';

interface SliderProps {
  readonly field: NumberField;
  readonly value: number;
  /** The preset's value, which gets a tick. */
  readonly preset: number;
  readonly onValue: (value: number) => void;
  readonly onRelease: () => void;
}

/** Positions of the native control; finer than its pixels, so that the scale decides the value. */
const RESOLUTION = 1000;

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/**
 * A slider beside the number that it sets. The number comes first for keyboards and is steppable itself, so the slider is
 * left out of the tab order: one stop per field.
 */
export function Slider({ field, value, preset, onValue, onRelease }: SliderProps) {
  const say = useSay();
  const percent = (at: number) => `${(sliderPosition(field, at) * 100).toFixed(2)}%`;
  return (
    <span className={css['slider']}>
      <span className={css['tick']} hidden={value === preset} style={{ left: percent(preset) }} />
      <input
        type="range"
        className={css['range']}
        tabIndex={-1}
        aria-label={say`${field.label} slider`}
        aria-valuetext={`${fieldText(value, say.decimalMark)} ${say(field.unit)}`.trim()}
        min={0}
        max={RESOLUTION}
        value={Math.round(sliderPosition(field, value) * RESOLUTION)}
        onChange={(event) => onValue(valueAtPosition(field, event.target.valueAsNumber / RESOLUTION))}
        {...releaseProps(onRelease)}
        onKeyDown={(event) => {
          const direction = arrows[event.key];
          if (direction === undefined) return;
          event.preventDefault();
          onValue(steppedValue(field, value, direction, event.shiftKey));
        }}
      />
    </span>
  );
}
