// The demo's people whom the stories follow, and the shortest way to be one of them.
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Guard } from './guard';
import type { Mail } from './mailbox';
import type { Server } from './server';
import { type Lang, say } from './texts';

export const address = (handle: string) => `${handle}@demo.example`;

/** Whether the islands wake up in this project. */
export const hasScripts = () => test.info().project.use.javaScriptEnabled !== false;

/** Becomes one of the demo's people without a look at the door. */
export async function enter(page: Page, server: Server, handle: string): Promise<void> {
  const answer = await page.context().request.post(`${server.url}/demo/sign-in`, {
    form: { person: handle },
    headers: { origin: server.url },
    maxRedirects: 0,
  });
  expect(answer.status(), `the demo lets ${handle} in`).toBe(303);
}

/** A second browser, of the same size and watched like the first. Whoever opens it closes its context. */
export async function another(page: Page, guard: Guard, server: Server, locale = 'en-GB'): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page belongs to no browser');
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    javaScriptEnabled: hasScripts(),
    baseURL: server.url,
    locale,
  });
  guard.watch(context);
  return context.newPage();
}

/** Waits until the islands of a page listen, where it has any. */
export async function awake(page: Page): Promise<void> {
  // Islands further down are counted only once they have arrived.
  await page.waitForLoadState('domcontentloaded');
  if (hasScripts() && (await page.locator('leptos-island').count()) > 0) {
    await expect(page.locator('html[data-live]')).toBeAttached();
  }
}

/** The heading of a page. */
export function heading(page: Page, lang: Lang, key: string): Locator {
  return page.getByRole('heading', { level: 1, name: say(lang, key), exact: true });
}

export function button(page: Page | Locator, lang: Lang, key: string): Locator {
  return page.getByRole('button', { name: say(lang, key), exact: true });
}

/** The address of this house in a letter. */
export function linkIn(mail: Mail, server: Server): string {
  const found = (mail.text ?? '').split(/\s+/).find((word) => word.startsWith(server.url));
  if (!found) throw new Error(`no link in: ${mail.text}`);
  return found;
}

/** The six digits of a letter. */
export function codeIn(mail: Mail): string {
  const found = /(?<!\d)\d{6}(?!\d)/.exec((mail.text ?? '').replace(/https?:\S+/g, ''));
  if (!found) throw new Error(`no code in: ${mail.text}`);
  return found[0];
}
