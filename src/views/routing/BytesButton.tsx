import { useRef } from 'react';
import button from '../shared/Button.module.css';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onBytes: (name: string, bytes: Uint8Array) => void;
}

/** A button that reads a file, text or not; nothing leaves the page. */
export function BytesButton({ label, accept, onBytes }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={button['button']} onClick={() => input.current?.click()}>
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
          if (file) void file.arrayBuffer().then((buffer) => onBytes(file.name, new Uint8Array(buffer)));
        }}
      />
    </>
  );
}
