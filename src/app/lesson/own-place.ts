import { t } from '../../base/text.ts';
import { writeLink } from '../../share/link.ts';
import type { CursorState, ExplorerState } from '../../state/explorer-state.ts';
import { forget, keep, kept, tabStorage } from '../../state/keep.ts';
import { placeOfLink } from '../../state/opened-place.ts';
import type { Place } from '../../state/place.ts';
import { fileContentOf } from '../../state/shared-place.ts';
import type { Explorer } from '../../state/store.ts';
import { viewRecordOf } from '../../state/view-record.ts';

/** The reader's own scenario, and how it was looked at, before a lesson took the screen. */
export interface OwnPlace {
  readonly state: ExplorerState;
  readonly cursor: CursorState;
}

/** As a link, so that a reload in the middle of a lesson loses nothing. */
const KEY = 'tierscope.before-lesson';

const name = t`Leave the lesson`;

/** Keeps a place over a reload of this tab. One that is kept already is from before that reload, and stays. */
export async function keepOwnPlace({ state, cursor }: OwnPlace): Promise<void> {
  if (kept(tabStorage(), KEY) !== undefined) return;
  const { fragment } = await writeLink({ ...fileContentOf(state, cursor), resultDigest: null }, location.href);
  keep(tabStorage(), KEY, fragment);
}

const placeOf = ({ state, cursor }: OwnPlace): Place => {
  const { scenario, presetId, whole } = state.edit;
  return { scenario, presetId, whole, view: viewRecordOf(state, cursor), name };
};

/** The place from before a reload; null where there is none, or it cannot be read. */
async function keptPlace(fragment: unknown): Promise<Place | null> {
  const read = typeof fragment === 'string' ? await placeOfLink(fragment, name) : null;
  return read?.ok ? read.value.place : null;
}

/**
 * Goes back to the reader's own place, as a step of the history, so that undo leads to what the lesson showed. What was
 * kept over a reload comes before what the page has opened on since.
 */
export async function goBack({ actions, dialogs }: Explorer, own: OwnPlace | null): Promise<void> {
  const fragment = kept(tabStorage(), KEY);
  forget(tabStorage(), KEY);
  const place = (await keptPlace(fragment)) ?? (own && placeOf(own));
  // Another lesson may have been opened meanwhile.
  if (place !== null && dialogs.getState().lesson === null) actions.openPlace(place);
}
