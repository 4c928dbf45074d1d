import { useMedia, phoneQuery } from '../views/shared/use-media.ts';
import { Announcements } from './Announcements.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DesktopLayout } from './DesktopLayout.tsx';
import { PhoneLayout } from './PhoneLayout.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { usePlayback } from './use-playback.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The page: one arrangement for wide screens, one for phones. */
export function Shell() {
  useShortcuts();
  usePlayback();
  useFileDrop();
  const phone = useMedia(phoneQuery);
  return (
    <>
      {phone ? <PhoneLayout /> : <DesktopLayout />}
      <Announcements />
      <Dialogs />
    </>
  );
}
