// Writing: Markdown and its preview, a draft that survives, and the other person's open page.
import { axe, expect, type Page, test } from './guard';
import { another, awake, button, enter, hasScripts } from './people';
import { type Lang, say } from './texts';

test.use({ world: 'talking' });

const pairs: { lang: Lang; writer: string; reader: string; title: string; word: string }[] = [
  { lang: 'ko', writer: 'hana', reader: 'junho', title: '토요일 모임에서 나눌 질문', word: '질문' },
  { lang: 'en', writer: 'anjali', reader: 'maya', title: 'Questions for Saturday', word: 'question' },
];

/** The form for a new thread, from the navigation. */
async function blank(page: Page, lang: Lang): Promise<void> {
  await page.goto('/talk');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('link', { name: say(lang, 'discussions-start') }).click();
  await awake(page);
}

async function begin(page: Page, lang: Lang, title: string, body: string): Promise<void> {
  await blank(page, lang);
  await page.getByLabel(say(lang, 'discussions-thread-title')).fill(title);
  await page.getByLabel(say(lang, 'discussions-first-post')).fill(body);
  await button(page, lang, 'discussions-post').click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

const posts = (page: Page) => page.locator('#posts article');
const reply = (page: Page, lang: Lang) => page.getByLabel(say(lang, 'discussions-reply'));

for (const { lang, writer, reader, title, word } of pairs) {
  test.describe(lang, () => {
    test('a post is previewed as it will look, and read by another person', async ({ page, server, guard }) => {
      await enter(page, server, writer);
      await begin(page, lang, title, `**${word} 1**`);
      await expect(posts(page)).toHaveCount(1);
      await expect(posts(page).locator('strong')).toHaveText(`${word} 1`);
      await axe(page);

      const other = await another(page, guard, server);
      await enter(other, server, reader);
      await other.goto(page.url());
      await awake(other);
      await awake(page);

      await reply(page, lang).fill(`*${word} 2*\n\n> ${word} 1`);
      await button(page, lang, 'discussions-preview').click();
      const preview = page.getByRole('region', { name: say(lang, 'discussions-preview') });
      await expect(preview.locator('em')).toHaveText(`${word} 2`);
      await expect(preview.locator('blockquote')).toContainText(`${word} 1`);
      await expect(posts(page)).toHaveCount(1);
      await axe(page);
      await button(page, lang, 'discussions-post').click();
      await expect(posts(page)).toHaveCount(2);
      await expect(reply(page, lang)).toHaveValue('');

      if (!hasScripts()) await other.reload();
      await expect(posts(other)).toHaveCount(2);
      await expect(posts(other).last().locator('em')).toHaveText(`${word} 2`);
      await axe(other);
      await other.context().close();
    });

    test('what was typed is not lost, whatever happens', async ({ page, server, guard }) => {
      await enter(page, server, writer);
      if (!hasScripts()) {
        // Nothing is kept on the device, but a form that comes back brings the text along.
        guard.allow(/status of 422/);
        await blank(page, lang);
        await page.getByLabel(say(lang, 'discussions-first-post')).fill(`${word}…`);
        await button(page, lang, 'discussions-post').click();
        await expect(page.getByText(say(lang, 'flaw-missing')).first()).toBeVisible();
        await expect(page.getByLabel(say(lang, 'discussions-first-post'))).toHaveValue(`${word}…`);
        await axe(page);
        return;
      }
      await begin(page, lang, `${title} 2`, word);
      await awake(page);
      const path = page.url();
      await reply(page, lang).pressSequentially(`${word}…`);
      await expect(page.getByText(say(lang, 'discussions-draft-kept'))).toBeVisible();
      const context = page.context();
      await page.close();

      const again = await context.newPage();
      await again.goto(path);
      await awake(again);
      await expect(reply(again, lang)).toHaveValue(`${word}…`);
      await button(again, lang, 'discussions-post').click();
      await expect(posts(again)).toHaveCount(2);
      await again.reload();
      await awake(again);
      await expect(reply(again, lang)).toHaveValue('');
    });

    test('markup and scripts in a post are shown as text', async ({ page, server }) => {
      const payload = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script> [x](javascript:alert(1))`;
      await enter(page, server, writer);
      await begin(page, lang, `${title} </title><script>`, payload);
      await expect(posts(page).first()).toContainText(`<img src=x onerror=`);
      await expect(page.locator('#posts img, #posts script, #posts a[href^="javascript"]')).toHaveCount(0);
      await page.reload();
      await expect(page).not.toHaveTitle('broken');
    });
  });
}
