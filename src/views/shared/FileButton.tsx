import { useRef } from 'react';
import css from './Button.module.css';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onText: (name: string, text: string) => void;
}

/** A button that reads a text file; nothing leaves the page. */
export function FileButton({ label, accept, onText }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={css['button']} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void file.text().then((text) => onText(file.name, text));
        }}
      />
    </>
  );
}
