// Staff brings a list of people: what is wrong is said by line, column and value, nothing is
// written before it is confirmed, and everybody new gets an invitation.
import { axe, expect, type Page, test } from './guard';
import { button, enter } from './people';
import { say } from './texts';
import { workbook } from './workbook';

test.use({ world: 'import' });

interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const HEADERS = ['이름', '이메일', '역할', '언어', '시간대', '지역', '관심 주제', '구사 언어', '가능한 시간'];
const good = (name: string) => [
  name,
  `${name}@import.example`,
  'activist',
  'ko',
  'Asia/Seoul',
  'asia_east',
  'upr',
  'ko C2; en B1',
  'mon 19:00-21:30',
];
const elsewhere = (name: string) => good(name).with(4, 'Asia/Soul');

const csv = (rows: string[][]): File => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')),
});

const xlsx = (rows: string[][]): File => ({
  name: 'people.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbook(rows),
});

/** Uploads a file, agrees to what the columns are taken for, and stands before the dry run. */
async function look(page: Page, file: File): Promise<void> {
  await page.goto('/staff/people');
  await page.getByRole('link', { name: say('ko', 'people-import'), exact: true }).click();
  await axe(page);
  await page.getByLabel(say('ko', 'import-file')).setInputFiles(file);
  await button(page, 'ko', 'import-upload').click();
  await expect(page.getByRole('heading', { level: 1, name: say('ko', 'import-columns-title') })).toBeVisible();
  for (const [index, field] of ['name', 'email', 'role', 'lang', 'zone', 'region', 'topics', 'languages', 'hours'].entries()) {
    await expect(page.getByRole('combobox').nth(index)).toHaveValue(field);
  }
  await axe(page);
  await button(page, 'ko', 'import-check').click();
  await expect(page.getByRole('heading', { level: 1, name: say('ko', 'import-check-title') })).toBeVisible();
  await axe(page);
}

async function confirm(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: say('ko', 'import-confirm', { count }) }).click();
}

/** How many people have not answered their invitation yet. */
async function invited(page: Page, part: string): Promise<number> {
  await page.goto(`/staff/people?state=invited&q=${part}`);
  return page.getByRole('table').locator('tbody tr').count();
}

test.beforeEach(async ({ page, server }) => enter(page, server, 'minji'));

test('a list with a faulty row writes nothing until the row is left out on purpose', async ({ page, server, guard }) => {
  guard.allow(/status of 409/);
  await look(page, csv([HEADERS, good('areum'), elsewhere('byeol')]));
  const faulty = page.getByRole('row', { name: /byeol/ });
  await expect(faulty).toContainText('3');
  await expect(faulty).toContainText('시간대');
  await expect(faulty).toContainText('Asia/Soul');
  await expect(faulty).toContainText(say('ko', 'flaw-unknown-zone', { value: 'Asia/Soul' }));
  const check = page.url();

  await confirm(page, 1);
  await expect(page.getByText(say('ko', 'refused-import-not-clean'))).toBeVisible();
  expect(await invited(page, 'areum')).toBe(0);

  await page.goto(check);
  await page.getByLabel(say('ko', 'import-skip', { count: 1 })).check();
  await confirm(page, 1);
  await expect(page.getByText(say('ko', 'import-said-done'))).toBeVisible();
  expect(await invited(page, 'areum')).toBe(1);
  expect(await invited(page, 'byeol')).toBe(0);

  const [letter] = await server.mails('areum@import.example');
  expect(letter!.subject).toBe(say('ko', 'mail-invitation-subject'));
  expect(letter!.text).toContain('/invitation/');
  expect(letter!.text).not.toContain('areum');
});

test('a workbook is read like a CSV file, and whoever is here already is told apart', async ({ page, server }) => {
  await look(page, xlsx([HEADERS, good('chorong'), good('dana'), good('hana').with(1, 'hana@demo.example')]));
  await expect(page.getByRole('row', { name: /hana/ })).toContainText(say('ko', 'flaw-email-taken'));
  await page.getByLabel(say('ko', 'import-skip', { count: 1 })).check();
  await confirm(page, 2);
  await expect(page.getByText(say('ko', 'import-said-done'))).toBeVisible();
  for (const name of ['chorong', 'dana']) await server.mails(`${name}@import.example`);
});
