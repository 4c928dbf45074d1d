import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface FileServer {
  /** The address of the folder, with a slash at its end. */
  readonly url: string;
  /** Answers for a file with another text from now on, as after a new version was put in its place. */
  replace(file: string, text: string): void;
  close(): Promise<void>;
}

/**
 * As plain a server as there is: the files of a folder below `path`, whatever is asked beside them is missing. `headers` go
 * with every file.
 */
export async function serveFolder(
  folder: string,
  path: string,
  port = 0,
  headers: Readonly<Record<string, string>> = {},
): Promise<FileServer> {
  const replaced = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const asked = pathname.startsWith(path) ? normalize(pathname.slice(path.length)) : '..';
    const file = asked === '' || asked === '.' ? 'index.html' : asked;
    const answer = async (): Promise<void> => {
      try {
        if (file.startsWith('..')) throw new Error('outside of the folder');
        const content = replaced.get(file) ?? (await readFile(join(folder, file)));
        const type = types[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'Content-Type': type, ...headers }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    };
    void answer();
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${path}`,
    replace: (file, text) => void replaced.set(file, text),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
