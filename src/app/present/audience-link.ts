import { writeLink, type WrittenLink } from '../../share/link.ts';
import { isRecord } from '../../base/plain-data.ts';
import type { PhoneTab, ViewId } from '../../state/explorer-state.ts';
import { contentNow } from '../../state/shared-place.ts';
import type { Explorer } from '../../state/store.ts';
import { pageAddress } from '../../views/shared/page-address.ts';
import { withPresented } from './presenting.ts';

const tabs: Readonly<Record<ViewId, PhoneTab>> = { tierMap: 'map', operationGraph: 'graph', timeline: 'time' };

/** A link to what is presented now. It opens the ordinary page, on a phone at the tab of the same picture. */
export async function audienceLink(
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
