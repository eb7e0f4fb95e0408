// Booking out of weekly hours: each on their own clock, nobody twice, and attendance afterwards.
import { axe, expect, test } from './guard';
import { pairUp } from './pairing';
import { another, button, enter } from './people';
import { say } from './texts';

test.use({ world: 'sessions' });

let mentorship: string;
test.beforeAll(async ({ server }) => {
  mentorship = await pairUp(server, 'hana', 'grace');
});

test('hana books an hour of grace, nobody else can have it, and cancelling frees it', async ({ page, server, guard }) => {
  // The hour that is gone is refused with 409.
  guard.allow(/status of 409/);
  await enter(page, server, 'hana');
  await page.goto(mentorship);
  await page.getByRole('link', { name: say('ko', 'mentorships-book') }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('ko', 'sessions-book-title', { name: 'Grace' }) })).toBeVisible();
  await axe(page);

  const slots = page.locator('label.slot');
  const all = await slots.count();
  expect(all).toBeGreaterThan(3);
  const slot = slots.first();
  const starts = await slot.getByRole('radio').inputValue();
  await expect(slot.locator('.mine')).toContainText(clock(starts, 'Asia/Seoul'));
  await expect(slot.locator('.theirs')).toContainText(clock(starts, 'Africa/Nairobi'));
  await expect(page.getByText(/UTC\+9/).first()).toBeVisible();

  // Somebody who looked before, and is still offered the hour.
  const grace = await another(page, guard, server);
  await enter(grace, server, 'grace');
  await grace.goto(page.url());

  await slot.click();
  await page.getByLabel(say('ko', 'sessions-question')).fill('UPR 의견서를 어떻게 시작할까요?');
  await button(page, 'ko', 'sessions-book-button').click();
  await expect(page.getByText(say('ko', 'sessions-said-booked'))).toBeVisible();
  await axe(page);
  const session = page.url();

  await grace.locator('label.slot', { has: grace.locator(`input[value="${starts}"]`) }).click();
  await button(grace, 'en', 'sessions-book-button').click();
  await expect(grace.getByRole('alert').first()).toBeVisible();
  await expect(grace.locator(`input[value="${starts}"]`)).toHaveCount(0);
  await axe(grace);

  const letters = await server.mails('grace@demo.example');
  for (const letter of letters) expect(letter.text).not.toContain('하나');
  await grace.goto(session);
  await expect(grace.getByRole('heading', { level: 1, name: say('en', 'sessions-with', { name: '하나' }) })).toBeVisible();
  await expect(grace.locator('.lede')).toContainText(clock(starts, 'Africa/Nairobi'));
  await expect(grace.getByText('UPR 의견서를 어떻게 시작할까요?')).toBeVisible();
  await axe(grace);
  await grace.context().close();

  await page.goto(session);
  await page.locator('details.confirm > summary').click();
  await button(page, 'ko', 'sessions-cancel').click();
  await expect(page.getByText(say('ko', 'sessions-said-cancelled'))).toBeVisible();
  await page.goto(`${mentorship}/book`);
  await expect(page.locator(`input[value="${starts}"]`)).toHaveCount(1);
});

/** What a clock on a wall there shows. */
function clock(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}
