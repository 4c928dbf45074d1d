import { useDialogs } from '../views/shared/explorer-context.ts';
import { lazyComponent } from '../views/shared/lazy-component.tsx';
import { useMedia, phoneQuery } from '../views/shared/use-media.ts';
import { Announcements } from './Announcements.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DesktopLayout } from './DesktopLayout.tsx';
import { Notices } from './Notices.tsx';
import { PhoneLayout } from './PhoneLayout.tsx';
import { startPresenting } from './present/presenting.ts';
import { useFileDrop } from './use-file-drop.ts';
import { usePlayback } from './use-playback.ts';
import { useSettled } from './use-settled.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTitle } from './use-title.ts';

/** Only the built page in its folder can be kept for use without a network: neither development nor a single file. */
const canBeKept = import.meta.env.PROD && import.meta.env.MODE !== 'single' && 'serviceWorker' in navigator;

const UpdateNotice = lazyComponent(() => import('./offline/UpdateNotice.tsx').then((module) => module.UpdateNotice));

/** The page for a room. */
const PresenterPage = lazyComponent(() => import('./present/PresenterPage.tsx').then((module) => module.PresenterPage));

/** A lesson with a picture of its own. */
const LessonPage = lazyComponent(() => import('./lesson/LessonPage.tsx').then((module) => module.LessonPage));

/** What goes to paper. Nobody prints before there is something to see. */
const PrintPages = lazyComponent(() => import('./print/PrintPages.tsx').then((module) => module.PrintPages));

/** The page: one arrangement for wide screens, one for phones. */
export function Shell() {
  useTitle();
  useShortcuts(startPresenting);
  usePlayback();
  useFileDrop();
  const phone = useMedia(phoneQuery);
  const settled = useSettled();
  const presenting = useDialogs((dialogs) => dialogs.presenting);
  const onStage = useDialogs((dialogs) => dialogs.lesson !== null && !dialogs.lessonBeside);
  return (
    <>
      {presenting ? (
        <PresenterPage view={presenting} />
      ) : onStage ? (
        <LessonPage />
      ) : phone ? (
        <PhoneLayout />
      ) : (
        <DesktopLayout />
      )}
      <Announcements />
      <Dialogs />
      <Notices />
      {settled && presenting === null && <PrintPages />}
      {settled && canBeKept && <UpdateNotice />}
    </>
  );
}
