// The pictures of the README, taken from the demo by `cargo xtask screens`.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from './guard';
import { awake, button, enter } from './people';
import { say } from './texts';

test.use({ world: 'pictures', contextOptions: { reducedMotion: 'reduce' } });

const FOLDER = join(__dirname, '..', '..', 'docs', 'screenshots');
const phone = { width: 390, height: 780 };
const LARGEST = 200_000;

async function take(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect((await stat(path)).size, `${name}.png is small`).toBeLessThan(LARGEST);
}

async function running(page: Page): Promise<void> {
  await page.goto('/learn');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
}

test('home, on a phone, in Korean', { tag: '@screens' }, async ({ page, server }) => {
  await page.setViewportSize(phone);
  await enter(page, server, 'hana');
  await page.goto('/');
  await take(page, 'home-phone-ko');
});

test('a cohort, at a desk', { tag: '@screens' }, async ({ page, server }) => {
  await enter(page, server, 'grace');
  await running(page);
  await page.getByRole('link', { name: say('en', 'cohorts-tab-about'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /cohort 2/ })).toBeVisible();
  await take(page, 'cohort-desktop');
});

test('a thread, on a phone, in the dark', { tag: '@screens' }, async ({ page, server }) => {
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  await enter(page, server, 'maya');
  await page.goto('/talk');
  await page.getByRole('main').locator('a[href^="/threads/"]').first().click();
  await awake(page);
  await take(page, 'thread-phone-dark');
});

test('a matching round, at a desk', { tag: '@screens' }, async ({ page, server }) => {
  await enter(page, server, 'minji');
  await running(page);
  await page.getByRole('link', { name: say('ko', 'cohorts-tab-matching'), exact: true }).click();
  await button(page, 'ko', 'matching-run-button').click();
  await expect(page.getByText(say('ko', 'matching-said-run'))).toBeVisible();
  await page.locator('#round').evaluate((round) => round.scrollIntoView());
  await take(page, 'round-desktop');
});

test('a dry run of an import, at a desk', { tag: '@screens' }, async ({ page, server }) => {
  const rows = [
    '이름,이메일,역할,언어,시간대,구사 언어,가능한 시간',
    '아름,areum@example.org,activist,ko,Asia/Seoul,ko C2; en B1,mon 19:00-21:30',
    '별,byeol@example.org,activist,ko,Asia/Soul,ko C2; en B9,sat 10:00-12:00',
    'Lucía,lucia@example.org,activist,es,America/Bogota,es C2; en B1,tue 18:00-20:00',
    'Ousmane,ousmane@example.org,mentor,fr,Africa/Dakar,fr C2; en C1,wed 17:00-19:00',
  ];
  await enter(page, server, 'minji');
  await page.goto('/staff/people/import');
  const file = { name: '2기-명단.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
  await page.getByLabel(say('ko', 'import-file')).setInputFiles(file);
  await button(page, 'ko', 'import-upload').click();
  await button(page, 'ko', 'import-check').click();
  await expect(page.getByRole('heading', { level: 1, name: say('ko', 'import-check-title') })).toBeVisible();
  await take(page, 'import-desktop');
});
