// Coming in: by the link of a mail, by its code, by one click where this is a demo; and going out.
import { another, address, button, codeIn, enter, heading, linkIn } from './people';
import { axe, expect, test } from './guard';
import { type Lang, say } from './texts';

const stories: { lang: Lang; locale: string; link: string; code: string; devices: string }[] = [
  { lang: 'en', locale: 'en-GB', link: 'grace', code: 'daniel', devices: 'priya' },
  { lang: 'ko', locale: 'ko-KR', link: 'hana', code: 'junho', devices: 'eunsol' },
];

for (const { lang, locale, link, code, devices } of stories) {
  test.describe(lang, () => {
    test.use({ locale });

    test('a link from the mail shows a button, and the button signs in', async ({ page, server }) => {
      await page.goto('/sign-in');
      await expect(heading(page, lang, 'identity-sign-in-title')).toBeVisible();
      await axe(page);
      await page.getByLabel(say(lang, 'identity-email')).fill(address(link));
      await button(page, lang, 'identity-send-link').click();
      await expect(heading(page, lang, 'identity-sent-title')).toBeVisible();
      await axe(page);

      const [mail] = await server.mails(address(link));
      expect(mail!.subject).toBe(say(lang, 'mail-sign-in-subject'));
      await page.goto(linkIn(mail!, server));
      await expect(heading(page, lang, 'identity-open-title')).toBeVisible();
      await axe(page);
      await button(page, lang, 'identity-open-button').click();
      await expect(heading(page, lang, 'house-home-title')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    });

    test('another browser is refused the link, and the code works where it was asked for', async ({ page, server, guard }) => {
      guard.allow(/status of 409/);
      await page.goto('/sign-in');
      await page.getByLabel(say(lang, 'identity-email')).fill(address(code));
      await button(page, lang, 'identity-send-link').click();
      const [mail] = await server.mails(address(code));

      const stranger = await another(page, guard, server, locale);
      await stranger.goto(linkIn(mail!, server));
      await button(stranger, lang, 'identity-open-button').click();
      await expect(stranger.getByText(say(lang, 'refused-other-browser'))).toBeVisible();
      await stranger.context().close();

      await page.getByLabel(say(lang, 'identity-code')).fill(codeIn(mail!));
      await button(page, lang, 'identity-sign-in').click();
      await expect(heading(page, lang, 'house-home-title')).toBeVisible();
    });

    test('the list of devices shows both browsers and ends the other one', async ({ page, server, guard }) => {
      const other = await another(page, guard, server, locale);
      await enter(other, server, devices);
      await enter(page, server, devices);
      await page.goto('/me/logins');
      const rows = page.getByRole('main').getByRole('listitem');
      await expect(rows).toHaveCount(2);
      await expect(page.getByText(say(lang, 'identity-this-browser'))).toHaveCount(1);
      await axe(page);
      await button(page.getByRole('main'), lang, 'identity-end-login').click();
      await expect(page.getByText(say(lang, 'identity-login-ended'))).toBeVisible();
      await expect(rows).toHaveCount(1);

      await other.goto('/');
      await expect(heading(other, lang, 'identity-sign-in-title')).toBeVisible();
      await other.context().close();

      await button(page, lang, 'house-sign-out').click();
      await expect(heading(page, lang, 'identity-sign-in-title')).toBeVisible();
      await page.goto('/me/logins');
      await expect(heading(page, lang, 'identity-sign-in-title')).toBeVisible();
    });

    test('in a demo one click is enough', async ({ page }) => {
      await page.goto('/sign-in');
      const name = lang === 'ko' ? '하나' : 'Grace';
      await page.getByRole('list').getByRole('button', { name: new RegExp(`^${name}\\b|${name} `) }).click();
      await expect(page.getByText(say(lang, 'house-hello', { name }))).toBeVisible();
    });
  });
}
