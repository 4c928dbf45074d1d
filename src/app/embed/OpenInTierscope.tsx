import { useCallback, useEffect, useState } from 'react';
import { usePage } from '../../views/shared/page-context.ts';
import { pageAddress } from '../../views/shared/page-address.ts';
import { hoverProps, pressProps } from '../../views/stage/pointer-props.ts';
import css from './EmbedPage.module.css';
import { fullPageUrl } from './embed-options.ts';
import { placeLink } from './place-link.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** Leads to the full page at the same place: its address is written when somebody is about to follow it. */
export function OpenInTierscope() {
  const say = useSay();
  const explorer = usePage();
  const [href, setHref] = useState(() => pageAddress(say.language, fullPageUrl(location.href)) + location.hash);
  const refresh = useCallback(() => {
    void placeLink(explorer, say.language, location.href).then(setHref);
  }, [explorer, say]);
  // For whoever copies the address without pointing at it first.
  useEffect(() => explorer.store.subscribe(refresh), [explorer, refresh]);
  return (
    <a
      className={css['open']}
      href={href}
      target="_blank"
      rel="noreferrer"
      {...hoverProps(refresh)}
      {...pressProps(refresh)}
      onFocus={refresh}
    >
      {say`Open in Tierscope`} <span aria-hidden="true">↗</span>
    </a>
  );
}
