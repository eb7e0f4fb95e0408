// Reading: the first text not read yet, marked as done, counted, and taken back.
import { axe, expect, test } from './guard';
import { button, enter } from './people';
import { type Lang, say } from './texts';

test.use({ world: 'reading' });

const readers: { lang: Lang; handle: string }[] = [
  { lang: 'ko', handle: 'hana' },
  { lang: 'en', handle: 'dewi' },
];

for (const { lang, handle } of readers) {
  test(`${handle} reads the next material, marks it as done and takes it back (${lang})`, async ({ page, server }) => {
    await enter(page, server, handle);
    await page.goto('/learn');
    await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
    const items = page.locator('ol.contents > li');
    const total = await items.count();
    const done = await page.locator('ol.contents > li[data-done]').count();
    expect(total).toBeGreaterThan(2);
    const progress = (n: number) => page.getByText(say(lang, 'materials-progress', { done: n, total }), { exact: true });
    await expect(progress(done)).toBeVisible();
    await axe(page);

    const next = items.and(page.locator(':not([data-done])')).first();
    await expect(next).toContainText(/\d/);
    const title = await next.getByRole('link').innerText();
    await next.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.locator('article.prose')).toBeVisible();
    await axe(page);

    await button(page, lang, 'materials-mark').click();
    await expect(page.getByText(say(lang, 'materials-said-done'))).toBeVisible();
    await expect(page.getByText(say(lang, 'materials-marked'))).toBeVisible();
    await expect(progress(done + 1)).toBeVisible();

    await button(page, lang, 'materials-undo').click();
    await expect(progress(done)).toBeVisible();
    await expect(button(page, lang, 'materials-mark')).toBeVisible();
  });
}
