import type { ViewId } from '../../state/explorer-state.ts';
import type { Explorer } from '../../state/store.ts';

/*
 * The page as it is presented to a room: one picture, large type. The address says so (`?present=timeline`), so that a
 * reload stays in it. What it is made of comes when it is first asked for; this is the little that is there before.
 */

const names: Readonly<Record<ViewId, string>> = {
  tierMap: 'tier-map',
  operationGraph: 'operation-graph',
  timeline: 'timeline',
};
const views = Object.keys(names) as readonly ViewId[];

/** The view that an address presents: `?present` alone is the tier map. Null for the ordinary page. */
export function presentedIn(search: string): ViewId | null {
  const name = new URLSearchParams(search).get('present');
  return name === null ? null : (views.find((view) => names[view] === name) ?? 'tierMap');
}

/** An address with another view presented, or none. */
export function withPresented(href: string, view: ViewId | null): string {
  const url = new URL(href);
  if (view === null) url.searchParams.delete('present');
  else url.searchParams.set('present', names[view]);
  return url.href;
}

/** Presents the view that fills the screen, else the tier map; over the whole screen where the browser lets us. */
export function startPresenting({ store, actions }: Explorer): void {
  actions.present(store.getState().view.fullscreen ?? 'tierMap');
  fillScreen();
}

/** Where it may not, the page is presented in its window. */
export const fillScreen = (): void => void document.documentElement.requestFullscreen?.().catch(() => undefined);

export function stopPresenting({ actions }: Explorer): void {
  actions.present(null);
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

/** Presents what the address asks for, and keeps address and colours in agreement with what is presented from now on. */
export function keepPresenting({ dialogs, actions }: Explorer, root: Element): void {
  dialogs.subscribe(({ presenting }, before) => {
    if (presenting === before.presenting) return;
    root.toggleAttribute('data-presenter', presenting !== null);
    try {
      history.replaceState(history.state, '', withPresented(location.href, presenting));
    } catch {
      // In a sandboxed frame the address stays as it is.
    }
  });
  const asked = presentedIn(location.search);
  if (asked !== null) actions.present(asked);
}
