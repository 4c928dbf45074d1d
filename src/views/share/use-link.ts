import { useEffect, useState } from 'react';
import { scenarioDigest } from '../../share/digest.ts';
import { writeLink } from '../../share/link.ts';
import { contentNow } from '../../state/shared-place.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { usePage } from '../shared/page-context.ts';
import { pageAddress } from '../shared/page-address.ts';
import { useSay } from '../shared/words-context.ts';

/** The link of what the page shows. */
export interface PageLink {
  readonly url: string;
  /** Longer than a link should be. */
  readonly tooLong: boolean;
  readonly scenarioDigest: string;
  /** Null while there is no result. */
  readonly resultDigest: string | null;
}

/** The link of what the page shows now, written anew when that changes; null until the first is there. */
export function useLink(): PageLink | null {
  const say = useSay();
  const explorer = usePage();
  const edit = useExplorerState((state) => state.edit);
  const view = useExplorerState((state) => state.view);
  const status = useExplorerState((state) => state.run.status);
  const [link, setLink] = useState<PageLink | null>(null);
  useEffect(() => {
    let wanted = true;
    const content = contentNow(explorer, Infinity);
    const page = pageAddress(say.language);
    const show = async (): Promise<void> => {
      const { fragment, tooLong } = await writeLink(content, page);
      if (!wanted) return;
      const digest = scenarioDigest(content.scenario);
      setLink({ url: `${page}#${fragment}`, tooLong, scenarioDigest: digest, resultDigest: content.resultDigest });
    };
    void show();
    return () => {
      wanted = false;
    };
  }, [explorer, edit, view, status, say]);
  return link;
}
