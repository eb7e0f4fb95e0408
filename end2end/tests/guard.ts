// What must hold on every page, watched during every test: no request to another origin, no
// violation of the content security policy, no error in the console, no broken script.
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test as withServer } from './server';

export { expect, type Page } from '@playwright/test';

/** Watches all pages of a browser context; `troubles` says what went wrong. */
export class Guard {
  private readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly origin: string) {}

  /** Also for a second person's context, which a test opens itself. */
  watch(context: BrowserContext): void {
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.origin) this.note(`request to another origin: ${request.url()}`);
    });
    // The browser reports violations of the policy to the console too, as errors.
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' || /content security policy/i.test(text)) {
        this.note(`console: ${text} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.note(`page: ${error.error().stack ?? error.error().message}`));
  }

  /** For a test that provokes an answer such as 404, which browsers print as an error. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  troubles(): string[] {
    return this.seen.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
  }

  private note(text: string): void {
    this.seen.push(text);
  }
}

export const test = withServer.extend<{ guard: Guard }>({
  guard: [
    async ({ context, server }, use, info) => {
      const guard = new Guard(new URL(server.url).origin);
      guard.watch(context);
      await use(guard);
      if (info.status !== info.expectedStatus) {
        await info.attach('server', { body: server.log(), contentType: 'text/plain' });
      }
      expect(guard.troubles(), 'what the guard saw').toEqual([]);
    },
    { auto: true },
  ],
});

/** No violation of WCAG 2.2 AA on the page as it is now. */
export async function axe(page: Page): Promise<void> {
  const scripts = withServer.info().project.use.javaScriptEnabled !== false;
  const seen = scripts ? page : await copyWithScripts(page);
  const { violations } = await new AxeBuilder({ page: seen })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  if (seen !== page) await seen.context().close();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((it) => it.target.join(' ')) }));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/**
 * axe is a script, so a page with scripts off is judged by its copy: the same HTML at the same
 * address, in a context where axe may run but none of the page's own scripts do.
 */
async function copyWithScripts(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page belongs to no browser');
  const html = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/gi, '').replace(/<\/?noscript\b[^>]*>/gi, '');
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  const copy = await context.newPage();
  const address = page.url().replace(/#.*/, '');
  const answer = { body: html, contentType: 'text/html; charset=utf-8' };
  await copy.route((url) => url.href === address, (route) => route.fulfill(answer));
  await copy.goto(address);
  return copy;
}
