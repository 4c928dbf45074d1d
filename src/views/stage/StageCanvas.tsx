import { type KeyboardEvent, useEffect } from 'react';
import { classes } from '../shared/classes.ts';
import { attachGestures, type Gestures } from './gestures.ts';
import type { LayerStage } from './layer-stage.ts';
import css from './StageCanvas.module.css';
import { useLatest } from './use-latest.ts';
import { moveByKey } from './viewport-control.ts';

interface Props<Name extends string> {
  readonly stage: LayerStage<Name>;
  /** What the picture shows, for those who do not see it; null where something beside it says the same. */
  readonly label: string | null;
  /** Classes of layers that do not fill the box. */
  readonly layerClass?: Partial<Readonly<Record<Name, string | undefined>>>;
  readonly control?: StageControl;
}

/** What a drawing that is pointed at and takes keys says of itself and does. */
export interface StageControl {
  /** The kind of the picture: “plan of the chip”. */
  readonly kind: string;
  /** Id of what describes it further. */
  readonly describedBy?: string;
  readonly gestures: Gestures<unknown>;
  /** A key that does not move the viewport; true if it meant something. */
  onKey(event: KeyboardEvent): boolean;
  onFocus?(byKeyboard: boolean): void;
  onBlur?(): void;
}

/** The canvases of a drawing, over each other in the box that they are in. The lowest has the name, the focus and the pointer. */
export function StageCanvas<Name extends string>({ stage, label, layerClass, control }: Props<Name>) {
  const [lowest, ...others] = stage.names;
  const latest = useLatest(() => control?.gestures ?? { hit: () => null });
  const isControl = control !== undefined;
  useEffect(() => {
    if (isControl && stage.control) return attachGestures(stage.control, latest);
    return undefined;
  }, [isControl, stage, latest]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!control || event.ctrlKey || event.metaKey || event.altKey) return;
    const { viewport } = control.gestures;
    if (!(viewport && moveByKey(event, viewport)) && !control.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (lowest === undefined) return null;
  const className = (name: Name) => classes(css['canvas'], layerClass?.[name]);
  return (
    <>
      {control ? (
        <canvas
          ref={stage.refs[lowest]}
          className={classes(className(lowest), css['control'])}
          // A canvas that is walked with the arrow keys is an application to a screen reader; it has no better name.
          // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
          role="application"
          aria-roledescription={control.kind}
          aria-label={label ?? undefined}
          aria-describedby={control.describedBy}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onFocus={(event) => control.onFocus?.(event.target.matches(':focus-visible'))}
          onBlur={() => control.onBlur?.()}
        />
      ) : (
        <canvas
          ref={stage.refs[lowest]}
          className={className(lowest)}
          {...(label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
        />
      )}
      {others.map((name) => (
        <canvas
          key={name}
          ref={stage.refs[name]}
          className={classes(className(name), css['over'])}
          aria-hidden="true"
        />
      ))}
    </>
  );
}
