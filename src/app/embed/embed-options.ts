import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import type { ViewId } from '../../state/explorer-state.ts';

/** How the page is embedded, from its address. */
export interface EmbedOptions {
  /** In the order that they were named; never empty. */
  readonly views: readonly ViewId[];
  readonly transport: boolean;
  readonly editable: boolean;
  readonly theme: 'light' | 'dark' | null;
  /** What could not be used, in words. */
  readonly problems: readonly Text[];
}

const viewNames: Readonly<Record<string, ViewId>> = {
  'tier-map': 'tierMap',
  'operation-graph': 'operationGraph',
  timeline: 'timeline',
};
const everyView = Object.values(viewNames);

const short = (text: string): string => text.slice(0, 40);

/**
 * Reads what stands behind the `?` of an address that asks for an embed:
 *
 *   ?embed=tier-map,timeline&transport=off&edit&theme=dark
 *
 * `embed` alone shows all three views. What cannot be used is named and left out.
 */
export function readEmbedOptions(search: string): EmbedOptions {
  const query = new URLSearchParams(search);
  const names = (query.get('embed') ?? '').split(',').filter((name) => name !== '');
  const known = new Set(names.flatMap((name) => (Object.hasOwn(viewNames, name) ? (viewNames[name] ?? []) : [])));
  const unknown = names.filter((name) => !Object.hasOwn(viewNames, name));

  const theme = query.get('theme');
  const isTheme = theme === 'light' || theme === 'dark';
  const transport = query.get('transport');
  const isTransport = transport === null || transport === 'on' || transport === 'off';
  return {
    views: known.size > 0 ? [...known] : everyView,
    transport: transport !== 'off',
    editable: query.has('edit') && query.get('edit') !== 'off',
    theme: isTheme ? theme : null,
    problems: [
      ...unknown.map((name) => t`“${short(name)}” is no view: there are ${listed(Object.keys(viewNames))}.`),
      ...(theme === null || isTheme ? [] : [t`“${short(theme)}” is no theme: there are light and dark.`]),
      ...(isTransport ? [] : [t`The transport is on or off, not “${short(transport)}”.`]),
    ],
  };
}

/** The address of the full page: that of the embed without what makes it one. */
export function fullPageUrl(href: string): string {
  const url = new URL(href);
  for (const key of ['embed', 'transport', 'edit', 'theme']) url.searchParams.delete(key);
  url.hash = '';
  return url.href;
}
