import { useRef } from 'react';
import { fileStem } from '../../share/scenario-file.ts';
import button from '../shared/Button.module.css';
import { download } from '../shared/download.ts';
import text from '../shared/Text.module.css';
import css from './QrCode.module.css';
import { type QrPath, qrPath, qrSvg } from './qr-path.ts';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly url: string;
  readonly name: string;
}

/** The link as a QR code: here, over the whole screen for a lecture hall, and as a file for a slide. */
export function QrCode({ url, name }: Props) {
  const say = useSay();
  const large = useRef<HTMLDialogElement>(null);
  const code = qrPath(url);
  if (code === null) return <p className={text['quiet']}>{say`The link is too long for a QR code.`}</p>;
  return (
    <div className={css['qr']}>
      <Picture code={code} label={say`QR code of the link to “${name}”`} />
      <div className={css['actions']}>
        <button type="button" className={button['button']} onClick={() => large.current?.showModal()}>
          {say`Show it large`}
        </button>
        <button
          type="button"
          className={button['button']}
          onClick={() => download(`${fileStem(name)}-qr.svg`, new Blob([qrSvg(code)], { type: 'image/svg+xml' }))}
        >
          {say`Save as SVG`}
        </button>
      </div>
      <dialog
        ref={large}
        className={css['large']}
        aria-label={say`QR code for the lecture hall`}
        // React lets it bubble, and the dialog around would take it for its own.
        onClose={(event) => event.stopPropagation()}
      >
        <Picture code={code} label={say`QR code of the link to “${name}”, large`} />
        <p className={css['name']}>{name}</p>
        <button type="button" className={css['back']} onClick={() => large.current?.close()}>
          {say`Back##to the page`} <kbd>Esc</kbd>
        </button>
      </dialog>
    </div>
  );
}

function Picture({ code: { size, path }, label }: { readonly code: QrPath; readonly label: string }) {
  return (
    <svg
      className={css['code']}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
