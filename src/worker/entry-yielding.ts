/**
 * Makes a function that lets the messages which wait for this thread be handled. A timer would do as well, but browsers
 * stretch nested timers to 4 ms, which is more than many a run takes.
 */
export function messageYielder(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
