import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { FileServer } from '../file-server.ts';

interface Message {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** A page of somebody else with Tierscope in a frame: it asks, and keeps what it is told. */
export class HostPage {
  readonly page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator('iframe');
  }

  /** Opens a page that has the frame in the middle of a long text, on the same machine under another origin. */
  async open(site: FileServer, embed: string): Promise<void> {
    const style = 'width:960px;height:560px;border:0';
    site.replace(
      'slide.html',
      `<!doctype html><html lang="en"><title>A slide</title><body style="margin:0">
      <script>
        const heard = [];
        addEventListener('message', (event) => heard.push({ ...event.data, origin: event.origin }));
      </script>
      <p style="height:100px">Above</p>
      <iframe title="Tierscope" src="${embed}" style="${style}"></iframe>
      <p style="height:2000px">Below</p>`,
    );
    const address = new URL('slide.html', site.url);
    address.hostname = 'localhost';
    // It does leave the origin of the tests, and is meant to.
    await this.page.route(address.href, (route) => route.continue());
    await this.page.goto(address.href);
    await this.untilIdle();
  }

  async untilIdle(): Promise<void> {
    await expect(this.frame.locator('html')).toHaveAttribute('data-engine', 'idle');
  }

  region(name: string): Locator {
    return this.frame.getByRole('region', { name, exact: true });
  }

  /** Sends a message and waits for the reply that carries its id. */
  async ask(message: Message): Promise<Message> {
    const id = Math.trunc(Date.now() + Math.random() * 1e6);
    await this.send({ ...message, id });
    await expect.poll(async () => (await this.heard('tierscope:reply')).some((reply) => reply['id'] === id)).toBe(true);
    const replies = await this.heard('tierscope:reply');
    return replies.find((reply) => reply['id'] === id) ?? { type: 'none' };
  }

  send(message: unknown): Promise<void> {
    return this.page.evaluate((data) => {
      const frame = document.querySelector('iframe');
      frame?.contentWindow?.postMessage(data, '*');
    }, message);
  }

  /** What it was told so far, of one type. */
  async heard(type: string): Promise<readonly Message[]> {
    const all = await this.page.evaluate<Message[]>('heard');
    return all.filter((message) => message.type === type);
  }
}
