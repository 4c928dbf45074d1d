import { useEffect, useRef, useState } from 'react';
import type { PhoneTab, ViewId } from '../../state/explorer-state.ts';
import { useExplorerState } from '../../views/shared/explorer-context.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { qrPath } from '../../views/share/qr-path.ts';
import css from './PresenterPage.module.css';
import { useSay } from '../../views/shared/words-context.ts';
import { writeLink, type WrittenLink } from '../../share/link.ts';
import { isRecord } from '../../base/plain-data.ts';
import { contentNow } from '../../state/shared-place.ts';
import type { Explorer } from '../../state/store.ts';
import { pageAddress } from '../../views/shared/page-address.ts';
import { withPresented } from './presenting.ts';

const tabs: Readonly<Record<ViewId, PhoneTab>> = { tierMap: 'map', operationGraph: 'graph', timeline: 'time' };

/** A link to what is presented now. It opens the ordinary page, on a phone at the tab of the same picture. */
async function audienceLink(
  explorer: Explorer,
  view: ViewId,
  language: string,
  href: string,
): Promise<{ readonly url: string; readonly tooLong: WrittenLink['tooLong'] }> {
  const page = pageAddress(language, withPresented(href, null));
  const content = contentNow(explorer);
  const looked = isRecord(content.view) ? content.view : {};
  const { fragment, tooLong } = await writeLink({ ...content, view: { ...looked, tab: tabs[view] } }, page);
  return { url: `${page}#${fragment}`, tooLong };
}

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
