import { t } from '../../base/text.ts';
import { LINK_LIMIT, isBarePreset, writeLink } from '../../share/link.ts';
import { isLessonLink } from '../../share/lesson-fragment.ts';
import { canonicalJson } from '../../share/plain-data.ts';
import { announceOpened, announceRefused } from '../../state/announce.ts';
import type { ExplorerState } from '../../state/explorer-state.ts';
import { isReachable, positionOf } from '../../state/history.ts';
import { type Place, placeOfPreset } from '../../state/place.ts';
import { OPENING, openingPreset } from '../../state/preset.ts';
import { contentNow } from '../../state/shared-place.ts';
import type { Explorer } from '../../state/store.ts';
import { type ViewRecord, viewRecordOf } from '../../state/view-record.ts';

/*
 * The address holds the place that the page shows. Every step of the history is an entry of the browser's, made at once,
 * so that Back leads to the state before it; its link is written a little later, since writing one takes a while. What is
 * no step (time, selection, zoom) changes the link of the entry it belongs to.
 *
 * An entry knows the position in the page's own history: Back and Forward travel there, and nothing of that history is
 * lost. Entries from before a reload, and links typed into the address, are opened as a step like any other link.
 */

/** Long enough that a drag or a scroll is written once. */
const WRITE_AFTER_MS = 250;

/** Of larger results the digest would hold up the page (some 20 ns per op), so the address does without. */
const MOST_OPS = 2.5e6;

/** What an entry of the browser's history remembers. */
interface EntryState {
  readonly session: number;
  readonly position: number;
}

/** Entries of other visits have other numbers for the same positions. */
const session = performance.timeOrigin;

const isOurs = (state: unknown): state is EntryState =>
  typeof state === 'object' && state !== null && 'session' in state && state.session === session;

/** The address without what the link stands in. */
const pageUrl = (): string => location.href.replace(/#.*$/, '');

/** Changes the browser's history. In a sandboxed frame there is none to change; the page does without. */
function enter(how: 'pushState' | 'replaceState', position: number, url?: string): void {
  const state: EntryState = { session, position };
  try {
    history[how](state, '', url);
  } catch {
    // The address stays as it is.
  }
}

/** Keeps the address and the page in agreement from now on. */
export function keepAddress(explorer: Explorer): void {
  const { store, cursor, actions } = explorer;
  /** The position of the entry that the browser is at. */
  let shown = positionOf(store.getState());
  /** How each position was looked at when it was left. */
  const looks = new Map<number, ViewRecord>();
  let timer = 0;
  /** Count writings and arrivals: what belongs to an earlier one comes too late. */
  let writings = 0;
  let arrivals = 0;
  /** A link is being read: the entry that the browser is at is not yet that of what the page shows. */
  let arriving = false;
  let saidTooLong = false;

  const contentKey = (): string => canonicalJson({ ...contentNow(explorer), resultDigest: null });
  /** The link in the address as it was opened; null once the page has changed it. */
  let untouched: string | null = contentKey();

  const write = async (): Promise<void> => {
    if (arriving) return;
    if (untouched !== null && untouched === contentKey()) return;
    untouched = null;
    const mine = ++writings;
    const content = contentNow(explorer, MOST_OPS);
    const page = pageUrl();
    const bare = content.presetId === OPENING && isBarePreset(content);
    const { fragment, tooLong } = bare ? { fragment: '', tooLong: false } : await writeLink(content, page);
    if (mine !== writings) return;
    enter('replaceState', shown, fragment === '' || tooLong ? page : `${page}#${fragment}`);
    if (!tooLong || saidTooLong) return;
    saidTooLong = true;
    actions.notify({
      title: t`This scenario is too large for a link.`,
      lines: [
        t`Its link would be longer than the ${LINK_LIMIT} characters that mails and chats take, so the address does not hold it.`,
        t`To pass it on, save it as a file (Share). In this browser it is under Open › Recent and saved.`,
      ],
    });
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void write(), WRITE_AFTER_MS);
  };

  const remember = (state: ExplorerState): unknown => looks.set(shown, viewRecordOf(state, cursor.getState()));

  store.subscribe((state, before) => {
    const position = positionOf(state);
    if (position !== shown) {
      remember(before);
      shown = position;
      untouched = null;
      enter('pushState', position);
    }
    if (state.edit !== before.edit || state.view !== before.view || state.run.status !== before.run.status) soon();
  });
  cursor.subscribe((state, before) => {
    if (state.playing === 0 && (state.time !== before.time || before.playing !== 0)) soon();
  });

  /** Opens what no position of this history stands for, in the entry that the browser is at. */
  const openHere = (place: Place): void => {
    shown = store.getState().history.nextId;
    actions.openPlace(place);
  };

  /** Goes where an entry of the browser's history leads. */
  const arrive = async (state: unknown): Promise<void> => {
    const mine = ++arrivals;
    writings++;
    clearTimeout(timer);
    arriving = false;
    remember(store.getState());
    const fragment = location.hash.slice(1);
    // A lesson sets up its own scene: see keep-lesson.ts.
    if (isLessonLink(fragment)) {
      enter('replaceState', shown);
      return;
    }
    if (isOurs(state) && isReachable(store.getState().history, state.position)) {
      shown = state.position;
      actions.goTo(state.position);
      const look = looks.get(state.position);
      if (look) actions.lookAs(look);
      // Two steps in quick succession: the first one's link was never written.
      soon();
      return;
    }
    arriving = true;
    const read = fragment === '' ? null : await (await import('../../state/opened-place.ts')).placeOfLink(fragment);
    if (mine !== arrivals) return;
    arriving = false;
    if (read === null) openHere(placeOfPreset(openingPreset()));
    else if (read.ok) {
      openHere(read.value.place);
      announceOpened(explorer, read.value, 'link');
    } else announceRefused(explorer, read.error, 'link');
    enter('replaceState', shown);
    untouched = contentKey();
  };

  window.addEventListener('popstate', (event: PopStateEvent) => void arrive(event.state));
  enter('replaceState', shown);
}
