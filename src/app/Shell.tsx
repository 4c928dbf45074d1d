import { useMedia, phoneQuery } from '../views/shared/use-media.ts';
import { Announcements } from './Announcements.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DesktopLayout } from './DesktopLayout.tsx';
import { PhoneLayout } from './PhoneLayout.tsx';
import { usePlayback } from './use-playback.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The page: one arrangement for wide screens, one for phones. */
export function Shell() {
  useShortcuts();
  usePlayback();
  const phone = useMedia(phoneQuery);
  return (
    <>
      {phone ? <PhoneLayout /> : <DesktopLayout />}
      <Announcements />
      <Dialogs />
    </>
  );
}
