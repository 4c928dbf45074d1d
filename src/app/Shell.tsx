import { late } from '../views/shared/late.tsx';
import { useMedia, phoneQuery } from '../views/shared/use-media.ts';
import { Announcements } from './Announcements.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DesktopLayout } from './DesktopLayout.tsx';
import { Notices } from './Notices.tsx';
import { PhoneLayout } from './PhoneLayout.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { usePlayback } from './use-playback.ts';
import { useQuiet } from './use-quiet.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Only the built page in its folder can be kept for use without a network: neither development nor a single file. */
const canBeKept = import.meta.env.PROD && import.meta.env.MODE !== 'single' && 'serviceWorker' in navigator;

const UpdateNotice = late(() => import('./offline/UpdateNotice.tsx').then((module) => module.UpdateNotice));

/** What goes to paper. Nobody prints before there is something to see. */
const PrintPages = late(() => import('./print/PrintPages.tsx').then((module) => module.PrintPages));

/** The page: one arrangement for wide screens, one for phones. */
export function Shell() {
  useShortcuts();
  usePlayback();
  useFileDrop();
  const phone = useMedia(phoneQuery);
  const quiet = useQuiet();
  return (
    <>
      {phone ? <PhoneLayout /> : <DesktopLayout />}
      <Announcements />
      <Dialogs />
      <Notices />
      {quiet && <PrintPages />}
      {quiet && canBeKept && <UpdateNotice />}
    </>
  );
}
