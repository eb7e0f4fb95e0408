// Who took part: the table staff reads, its filters in the address, and the same table as a file.
import { readFile } from 'node:fs/promises';
import { axe, expect, type Page, test } from './guard';
import { enter } from './people';
import { say } from './texts';

async function report(page: Page): Promise<void> {
  await page.goto('/staff/cohorts');
  await page.getByRole('main').getByRole('link', { name: /cohort 2|2기/ }).first().click();
  await page.getByRole('link', { name: say('ko', 'cohorts-tab-participation'), exact: true }).click();
  await expect(page.getByRole('table')).toBeVisible();
}

/** The table as it is shown: its headers, and the words of every cell. */
async function shown(page: Page): Promise<string[][]> {
  const rows: string[][] = [];
  for (const row of await page.getByRole('table').locator('tr').all()) {
    rows.push((await row.locator('th, td').allTextContents()).map((text) => text.trim()));
  }
  return rows;
}

/** The file as cells; a quote within quotes is doubled. */
function cells(csv: string): string[][] {
  const lines = csv.replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((it) => (it[1] ?? it[2] ?? '').replaceAll('""', '"')),
  );
}

test('staff reads who took part, narrows it down in the address, and takes home what is shown', async ({ page, server }) => {
  await enter(page, server, 'minji');
  await report(page);
  await axe(page);
  const everybody = await shown(page);
  expect(everybody[0]).toEqual(
    ['name', 'role', 'read', 'posted', 'matched', 'booked', 'attended'].map((it) => say('ko', `participation-column-${it}`)),
  );
  expect(everybody.length).toBeGreaterThan(20);

  await page.getByLabel(say('ko', 'people-role'), { exact: true }).selectOption('activist');
  await page.getByRole('search').getByRole('button').click();
  await expect(page).toHaveURL(/role=activist/);
  const activists = await shown(page);
  expect(activists.length).toBeLessThan(everybody.length);
  const roles = new Set(activists.slice(1).map((row) => row[1]));
  expect(roles.size).toBe(1);
  await page.reload();
  expect(await shown(page)).toEqual(activists);

  // By keyboard: where the table is stacked its headers are out of sight, and still reached this way.
  await page.getByRole('columnheader', { name: say('ko', 'participation-column-read') }).getByRole('link').press('Enter');
  await expect(page).toHaveURL(/sort=/);
  await expect(page).toHaveURL(/role=activist/);
  const sorted = await shown(page);
  await axe(page);

  const link = page.getByRole('link', { name: say('ko', 'participation-export') });
  const coming = page.waitForEvent('download');
  await link.click();
  const file = await readFile(await (await coming).path(), 'utf8');
  expect(cells(file)).toEqual(sorted);
});
