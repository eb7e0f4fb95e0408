// Invited: the mail's link, one's own language and name, the ground rules, and into the cohort;
// whoever comes when all places are taken sees their place on the waiting list.
import { axe, expect, type Page, test } from './guard';
import { another, button, enter, linkIn } from './people';
import type { Server } from './server';
import { say } from './texts';

test.use({ world: 'newcomers' });

/** Staff opens a cohort with one place and invites two people to it. */
async function openCohort(page: Page, name: string, addresses: string[]): Promise<void> {
  await page.goto('/staff/cohorts');
  await page.getByRole('link', { name: say('ko', 'cohorts-open'), exact: true }).click();
  await axe(page);
  await page.getByLabel(say('ko', 'cohorts-programme'), { exact: true }).selectOption({ label: say('ko', 'cohorts-new-programme') });
  await page.getByLabel(say('ko', 'cohorts-programme-name')).fill('작은 프로그램');
  await page.getByLabel(say('ko', 'cohorts-name'), { exact: true }).fill(name);
  await page.getByLabel(say('ko', 'cohorts-about-in', { language: '한국어' })).fill('한 사람을 위한 **작은** 기수예요.');
  await page.getByLabel(say('ko', 'cohorts-starts')).fill('2027-03-01');
  await page.getByLabel(say('ko', 'cohorts-ends')).fill('2027-06-30');
  await page.getByLabel(say('ko', 'cohorts-capacity')).fill('1');
  await button(page, 'ko', 'cohorts-open-button').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const roster = page.url();
  for (const address of addresses) {
    await page.goto(roster);
    await page.getByRole('link', { name: say('ko', 'people-invite-new'), exact: true }).click();
    await page.getByLabel(say('ko', 'people-name'), { exact: true }).fill(address.split('@')[0]!);
    await page.getByLabel(say('ko', 'people-email'), { exact: true }).fill(address);
    await button(page, 'ko', 'people-invite-button').click();
    await expect(page.getByRole('status').first()).toBeVisible();
  }
}

/** Follows the newest letter to an address. */
async function follow(page: Page, server: Server, address: string): Promise<void> {
  const letters = await server.mails(address);
  const link = linkIn(letters.at(-1)!, server);
  // A scanner that looks at the link uses nothing up.
  await page.goto(link);
  await page.goto(link);
}

test('an invited person chooses a language and a name, agrees, and is in; the next one waits', async ({ page, server, guard }) => {
  const [first, second] = ['sora@newcomer.example', 'amani@newcomer.example'];
  await enter(page, server, 'minji');
  await openCohort(page, '작은 기수', [first!, second!]);

  const sora = await another(page, guard, server);
  await follow(sora, server, first!);
  await expect(sora.getByRole('heading', { level: 1, name: say('en', 'identity-invited-cohort', { cohort: '작은 기수' }) })).toBeVisible();
  await axe(sora);
  await sora.getByRole('radio', { name: '한국어' }).check();
  await sora.getByLabel(say('en', 'identity-name')).fill('소라');
  // Without a yes to the ground rules nobody comes in, and what was chosen stays chosen.
  guard.allow(/status of 422/);
  await button(sora, 'en', 'identity-accept').click();
  await expect(sora.getByText(say('en', 'flaw-must-agree')).first()).toBeVisible();
  await expect(sora.getByRole('radio', { name: '한국어' })).toBeChecked();
  await axe(sora);
  await sora.getByLabel(say('en', 'identity-agree')).check();
  await button(sora, 'en', 'identity-accept').click();

  await expect(sora.getByRole('heading', { level: 1, name: '작은 기수' })).toBeVisible();
  await expect(sora.getByText(say('ko', 'identity-welcome-joined'))).toBeVisible();
  await expect(sora.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(sora.getByText(say('ko', 'cohorts-enrolled')).first()).toBeVisible();
  await axe(sora);
  await sora.context().close();

  const amani = await another(page, guard, server);
  await follow(amani, server, second!);
  await amani.getByRole('radio', { name: 'English' }).check();
  await amani.getByLabel(say('en', 'identity-name')).fill('Amani');
  await amani.getByLabel(say('en', 'identity-agree')).check();
  await button(amani, 'en', 'identity-accept').click();
  await expect(amani.getByText(say('en', 'identity-welcome-waiting'))).toBeVisible();
  await expect(amani.getByText(say('en', 'cohorts-position', { position: 1, count: 1 }))).toBeVisible();
  await axe(amani);
  await amani.goto('/');
  await expect(amani.getByText(say('en', 'house-waiting', { position: 1 }))).toBeVisible();
  await amani.context().close();

  await page.goto('/staff/cohorts');
  await page.getByRole('link', { name: '작은 기수' }).click();
  await expect(page.getByRole('row', { name: /소라/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Amani/ })).toBeVisible();
});
