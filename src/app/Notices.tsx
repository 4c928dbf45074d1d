import { useDesk } from '../views/shared/explorer-context.ts';
import { late } from '../views/shared/late.tsx';

const NoticeCard = late(() => import('./NoticeCard.tsx').then((module) => module.NoticeCard));

/** What the page has to say, if anything. */
export function Notices() {
  const notice = useDesk((desk) => desk.notice);
  return notice === null ? null : <NoticeCard notice={notice} />;
}
