import { writeLink } from '../../share/link.ts';
import { contentNow } from '../../state/shared-place.ts';
import type { Explorer } from '../../state/store.ts';
import { pageAddress } from '../../views/shared/page-address.ts';
import { fullPageUrl } from './embed-options.ts';

/** The address of the full page where the embed is now. */
export async function placeLink(explorer: Explorer, language: string, href: string): Promise<string> {
  const page = pageAddress(language, fullPageUrl(href));
  const { fragment } = await writeLink(contentNow(explorer), page);
  return `${page}#${fragment}`;
}
