import type { Words } from '../../base/words.ts';
import type { Explorer } from '../../state/store.ts';
import { followExplorer } from './events.ts';
import { type EmbedEvent, type EmbedReply, PROTOCOL_VERSION } from './protocol.ts';
import { isForTierscope, replyTo } from './requests.ts';

/** A page from disk or in a sandbox has no origin that could be named, so it can only be answered under any. */
const targetOf = (origin: string): string => (origin === 'null' || origin === '' ? '*' : origin);

let connect: () => void = () => undefined;

/** Resolves when the page listens for messages of its host, if it has one; earlier requests would get no reply. */
export const connected = new Promise<void>((resolve) => {
  connect = resolve;
});

/** Lets the page around this frame drive it, in the words of now; see protocol.ts for who is heard and who is told. */
export function connectHost(explorer: Explorer, editable: boolean, words: () => Words): () => void {
  const host = window.parent;
  if (host === window) {
    connect();
    return () => undefined;
  }
  const stop = new AbortController();
  let stopEvents: (() => void) | null = null;
  let target = '*';
  const post = (message: EmbedReply | EmbedEvent): void => host.postMessage(message, target);

  const hear = async (event: MessageEvent<unknown>): Promise<void> => {
    const { data: message, origin, source } = event;
    if (source !== host || !isForTierscope(message)) return;
    target = targetOf(origin);
    const reply = await replyTo(message, { explorer, editable, href: location.href, say: words() });
    post(reply);
    // Events come after the reply: a page that has just sent a request gets the reply first.
    stopEvents ??= stop.signal.aborted ? null : followExplorer(explorer, post, words);
  };
  // One after the other, so that what is asked after a load is asked of what was loaded.
  let queue = Promise.resolve();
  const line = (event: MessageEvent<unknown>): void => {
    queue = queue.then(() => hear(event)).catch(() => undefined);
  };
  window.addEventListener('message', line, { signal: stop.signal });
  connect();
  post({ type: 'tierscope:ready', version: PROTOCOL_VERSION });
  return () => {
    stop.abort();
    stopEvents?.();
  };
}
