// Matching: staff runs a round and reads why, publishes it, and only the two themselves accept.
import { axe, expect, type Page, test } from './guard';
import { another, button, enter, heading } from './people';
import { like, say } from './texts';

test.use({ world: 'matching' });

/** The desk for matching of the cohort that is running. */
async function desk(page: Page): Promise<void> {
  await page.goto('/staff/cohorts');
  await page.getByRole('main').getByRole('link', { name: /cohort 2|2기/ }).first().click();
  await page.getByRole('link', { name: say('ko', 'matching-title'), exact: true }).click();
  await expect(heading(page, 'ko', 'matching-title')).toBeVisible();
}

test('a round is run, explained, published, and becomes a mentorship when both have said yes', async ({ page, server, guard }) => {
  // What staff may not do is answered with 404.
  guard.allow(/status of 404/);
  await enter(page, server, 'minji');
  await desk(page);
  await button(page, 'ko', 'matching-run-button').click();
  await expect(page.getByText(say('ko', 'matching-said-run'))).toBeVisible();

  const pairs = page.getByRole('region', { name: say('ko', 'matching-pairs'), exact: true });
  const hers = pairs.getByRole('row').filter({ hasText: '하나' }).filter({ hasText: 'Grace' });
  await expect(hers).toHaveCount(1);
  expect(await hers.locator('.reasons li').count()).toBeGreaterThan(1);
  const alone = page.getByRole('region', { name: say('ko', 'matching-unmatched'), exact: true });
  await expect(alone.getByRole('listitem').first()).toBeVisible();
  await axe(page);

  const hana = await another(page, guard, server, 'ko-KR');
  await enter(hana, server, 'hana');
  await hana.goto('/mentorships');
  await expect(hana.getByText('Grace')).toHaveCount(0);

  await button(page, 'ko', 'matching-publish-button').click();
  await expect(page.getByText(say('ko', 'matching-said-published'))).toBeVisible();
  await expect(hers.getByText(like('ko', 'matching-answer-both-open'))).toBeVisible();

  const [letter] = await server.mails('hana@demo.example');
  expect(letter!.subject).toBe(say('ko', 'mail-proposal-subject'));
  expect(letter!.text).not.toContain('Grace');

  await hana.goto('/');
  await hana.getByRole('link', { name: say('ko', 'house-proposal', { name: 'Grace' }) }).click();
  await expect(hana.getByRole('heading', { level: 1, name: say('ko', 'matching-proposal-title-mentee', { name: 'Grace' }) })).toBeVisible();
  expect(await hana.locator('.why li').count()).toBeGreaterThan(1);
  await axe(hana);
  const proposal = new URL(hana.url()).pathname;
  await button(hana, 'ko', 'matching-proposal-accept').click();
  await expect(hana.getByText(say('ko', 'matching-proposal-waiting', { name: 'Grace' }))).toBeVisible();
  await hana.goto('/mentorships');
  await expect(hana.locator('a[href^="/mentorships/"]')).toHaveCount(0);

  // Nobody accepts for another: staff sees where it stands, and has no way to answer.
  await page.goto(proposal);
  await expect(page.getByText(say('ko', 'matching-proposal-staff'))).toBeVisible();
  await expect(button(page, 'ko', 'matching-proposal-accept')).toHaveCount(0);
  const forced = await page.request.post(`${proposal}/accept`, { headers: { origin: server.url }, maxRedirects: 0 });
  expect(forced.status()).toBe(404);
  await hana.reload();
  await expect(hana.locator('a[href^="/mentorships/"]')).toHaveCount(0);

  const grace = await another(page, guard, server);
  await enter(grace, server, 'grace');
  await grace.goto('/');
  await grace.getByRole('link', { name: say('en', 'house-proposal', { name: '하나' }) }).click();
  await axe(grace);
  await button(grace, 'en', 'matching-proposal-accept').click();
  await expect(grace.getByText(say('en', 'matching-proposal-begun'))).toBeVisible();
  await expect(grace).toHaveURL(/\/mentorships\//);
  await expect(grace.getByRole('heading', { level: 1 })).toContainText('하나');
  await axe(grace);

  await hana.reload();
  await expect(hana.locator('a[href^="/mentorships/"]').first()).toBeVisible();
  await hana.context().close();
  await grace.context().close();
});
