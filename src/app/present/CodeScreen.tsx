import { useEffect, useRef, useState } from 'react';
import type { ViewId } from '../../state/explorer-state.ts';
import { useExplorerState } from '../../views/shared/explorer-context.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { qrPath } from '../../views/share/qr-path.ts';
import { audienceLink } from './audience-link.ts';
import css from './PresenterPage.module.css';
import { useSay } from '../../views/shared/words-context.ts';

interface Props {
  readonly view: ViewId;
  readonly onClose: () => void;
}

/** The link to what is presented now, as a code over the whole screen: it puts phones in the room at the same step. */
export function CodeScreen({ view, onClose }: Props) {
  const say = useSay();
  const explorer = usePage();
  const name = useExplorerState((state) => state.edit.scenario.name);
  const [url, setUrl] = useState<string | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let wanted = true;
    close.current?.focus();
    const write = async () => {
      const link = await audienceLink(explorer, view, say.language, location.href);
      if (wanted) setUrl(link.url);
    };
    void write();
    return () => {
      wanted = false;
    };
  }, [explorer, view, say]);
  const code = url === null ? null : qrPath(url);
  return (
    <section className={css['code']} aria-label={say`Code for phones`} data-url={url ?? undefined}>
      {code && (
        <svg
          viewBox={`0 0 ${code.size} ${code.size}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={say`QR code of the link to “${name}” at this step`}
        >
          <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
          <path fill="#000" d={code.path} />
        </svg>
      )}
      {url !== null && !code && <p>{say`This scenario is too large for a code. Share it as a file.`}</p>}
      <p>
        {say`${name}: the same picture at the same step.`}{' '}
        <button ref={close} type="button" onClick={onClose}>
          {say`Back##to the picture`}
        </button>
      </p>
    </section>
  );
}
