import { useEffect, useState } from 'react';
import { useDialogs, useExplorerState } from '../views/shared/explorer-context.ts';
import { lazyComponent } from '../views/shared/lazy-component.tsx';
import { useMedia, phoneQuery } from '../views/shared/use-media.ts';
import { Announcements } from './notices/Announcements.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { DesktopLayout } from './frame/DesktopLayout.tsx';
import { Notices } from './notices/Notices.tsx';
import { PhoneLayout } from './frame/PhoneLayout.tsx';
import { startPresenting } from './present/presenting.ts';
import { useFileDrop } from './use-file-drop.ts';
import { usePlayback } from './use-playback.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { usePageState } from '../views/shared/page-context.ts';
import { selectShownResult } from '../state/runs.ts';
import { viewsLoaded } from './frame/slots.tsx';

/** Names the browser's tab after the scenario, so that two of them can be told apart. */
function useTitle(): void {
  const name = useExplorerState((state) => state.edit.scenario.name);
  useEffect(() => {
    document.title = name === '' ? 'Tierscope' : `${name} · Tierscope`;
  }, [name]);
}

/** Time after the first picture, ms, after which loading code slows nothing down. */
const QUIET_AFTER_MS = 500;

/** False until the first result has been on the screen for a while: what is not needed before then loads afterwards. */
function useSettled(): boolean {
  const drawn = usePageState((state) => selectShownResult(state) !== null);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!drawn) return;
    let timer = 0;
    let wanted = true;
    const wait = async (): Promise<void> => {
      await viewsLoaded;
      if (wanted) timer = window.setTimeout(() => setSettled(true), QUIET_AFTER_MS);
    };
    void wait();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [drawn]);
  return settled;
}

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
