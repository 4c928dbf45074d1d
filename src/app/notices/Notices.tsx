import { useDialogs } from '../../views/shared/explorer-context.ts';
import { lazyComponent } from '../../views/shared/lazy-component.tsx';

const NoticeCard = lazyComponent(() => import('./NoticeCard.tsx').then((module) => module.NoticeCard));

/** What the page has to say, if anything. */
export function Notices() {
  const notice = useDialogs((dialogs) => dialogs.notice);
  return notice === null ? null : <NoticeCard notice={notice} />;
}
