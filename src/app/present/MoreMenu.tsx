import { useId } from 'react';
import { rich } from '../../views/shared/rich.tsx';
import css from './PresenterPage.module.css';
import type { Cover } from './use-presenter-keys.ts';
import { useSay } from '../../views/shared/words-context.ts';

interface Props {
  readonly pointing: boolean;
  readonly onPoint: () => void;
  readonly onCover: (cover: Cover) => void;
  readonly onFill: () => void;
}

/** What is needed now and then, with the keys that do the same. */
export function MoreMenu({ pointing, onPoint, onCover, onFill }: Props) {
  const say = useSay();
  const id = useId();
  const entries: readonly (readonly [label: string, key: string, press: () => void])[] = [
    [pointing ? say`Hide the pointer` : say`Pointer`, 'L', onPoint],
    [say`Code for phones`, 'Q', () => onCover('code')],
    [say`Notes to print`, 'N', () => onCover('notes')],
    [say`Black screen`, 'B', () => onCover('black')],
    [say`Full screen`, 'F', onFill],
  ];
  return (
    <>
      <button type="button" className={css['button']} popoverTarget={id}>
        {say`More##a menu`}
      </button>
      <div id={id} popover="auto" className={css['more']}>
        {entries.map(([label, key, press]) => (
          <button
            key={key}
            type="button"
            onClick={() => {
              document.getElementById(id)?.hidePopover();
              press();
            }}
          >
            {label} <kbd>{key}</kbd>
          </button>
        ))}
        <p>
          {rich(
            say`Steps: <0>←</0> <0>→</0> or a clicker. Events: <0>↑</0> <0>↓</0>. Play: <0>Space</0>, backwards <0>R</0>, speed <0>−</0> <0>+</0>. Leave: <0>Esc</0>.`,
            (key) => (
              <kbd>{key}</kbd>
            ),
          )}
        </p>
      </div>
    </>
  );
}
