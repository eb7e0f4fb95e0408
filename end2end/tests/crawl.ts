// The pages a person can come to by following links, one of each kind, and what a page weighs.
import http from 'node:http';
import type { Page } from '@playwright/test';
import type { Server } from './server';

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Not pages: files and streams. */
const FILES = /\.(csv|ics|json)$|\/events$/;

export interface Answer {
  status: number;
  type: string;
  bytes: number;
  text: string;
}

/** One request without cache, as the browser's login would ask; `bytes` are those on the wire. */
export async function ask(page: Page, server: Server, path: string, encoding: 'br' | 'identity' = 'identity'): Promise<Answer> {
  const cookies = await page.context().cookies(server.url);
  const cookie = cookies.map((it) => `${it.name}=${it.value}`).join('; ');
  const headers = { cookie, 'accept-encoding': encoding, accept: 'text/html,*/*' };
  return new Promise((done, failed) => {
    const asked = http.get(server.url + path, { headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const type = answer.headers['content-type'] ?? '';
        done({ status: answer.statusCode ?? 0, type, bytes: body.length, text: encoding === 'br' ? '' : body.toString() });
      });
    });
    asked.on('error', failed);
  });
}

/** The paths behind the links, one for each kind of page, starting at home. */
export async function pages(page: Page, server: Server): Promise<string[]> {
  const found = new Map<string, string>();
  const waiting = ['/'];
  while (waiting.length > 0) {
    const path = waiting.shift()!;
    const kind = path.replace(ID, '*').replace(/\?.*$/, '');
    if (found.has(kind)) continue;
    const answer = await ask(page, server, path);
    if (answer.status !== 200 || !answer.type.startsWith('text/html')) {
      throw new Error(`a link leads to ${path}, which answers ${answer.status} ${answer.type}`);
    }
    found.set(kind, path);
    for (const [, href] of answer.text.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/g)) {
      const { origin, pathname, search } = new URL(href!.replaceAll('&amp;', '&'), server.url + path);
      if (origin === server.url && !FILES.test(pathname)) waiting.push(pathname + search);
    }
  }
  return [...found.values()];
}

/** What a page costs somebody who comes for the first time, compressed. */
export async function weight(page: Page, server: Server, path: string): Promise<{ bytes: number; islands: boolean }> {
  const html = (await ask(page, server, path)).text;
  const islands = html.includes('<leptos-island');
  const files = new Set([...html.matchAll(/"(\/assets\/[^"]+)"/g)].map((it) => it[1]!));
  let { bytes } = await ask(page, server, path, 'br');
  for (const file of files) bytes += (await ask(page, server, file, 'br')).bytes;
  return { bytes, islands };
}
