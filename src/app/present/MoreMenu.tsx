import { useId } from 'react';
import css from './PresenterPage.module.css';
import type { Cover } from './use-presenter-keys.ts';

interface Props {
  readonly pointing: boolean;
  readonly onPoint: () => void;
  readonly onCover: (cover: Cover) => void;
  readonly onFill: () => void;
}

/** What is needed now and then, with the keys that do the same. */
export function MoreMenu({ pointing, onPoint, onCover, onFill }: Props) {
  const id = useId();
  const entries: readonly (readonly [label: string, key: string, press: () => void])[] = [
    [pointing ? 'Hide the pointer' : 'Pointer', 'L', onPoint],
    ['Code for phones', 'Q', () => onCover('code')],
    ['Notes to print', 'N', () => onCover('notes')],
    ['Black screen', 'B', () => onCover('black')],
    ['Full screen', 'F', onFill],
  ];
  return (
    <>
      <button type="button" className={css['button']} popoverTarget={id}>
        More
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
          Steps: <kbd>←</kbd> <kbd>→</kbd> or a clicker. Events: <kbd>↑</kbd> <kbd>↓</kbd>. Play: <kbd>Space</kbd>,
          backwards <kbd>R</kbd>, speed <kbd>−</kbd> <kbd>+</kbd>. Leave: <kbd>Esc</kbd>.
        </p>
      </div>
    </>
  );
}
