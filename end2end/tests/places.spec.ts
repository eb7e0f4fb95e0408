// Every page somebody can reach: free of barriers in light and dark, no wider than a small phone,
// and light enough for prepaid data.
import { axe, expect, test } from './guard';
import { awake, enter } from './people';
import { pages, weight } from './crawl';

const PAGE = 25 * 1024;
const ISLANDS = 158 * 1024;

/** In Korean and in English, each of the three. */
const people = ['hana', 'maya', 'grace', 'yunjae', 'minji'];

for (const handle of people) {
  test(`every page ${handle} can reach is free of barriers, narrow enough and light`, async ({ page, server }, info) => {
    test.setTimeout(240_000);
    // Each page in each scheme, once with the islands and once without.
    const desk = info.project.name.endsWith('desktop');
    const noscript = info.project.name.startsWith('noscript');
    await page.emulateMedia({ colorScheme: desk === noscript ? 'dark' : 'light', reducedMotion: 'reduce' });
    await enter(page, server, handle);
    const paths = await pages(page, server);
    expect(paths.length).toBeGreaterThan(8);
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(path);
        await awake(page);
        await axe(page);
        if (!desk) {
          const wide = await page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
          expect.soft(wide, `${path} scrolls sideways by`).toBe(0);
        }
      });
    }
  });

  test(`no page ${handle} can reach weighs more than it may`, { tag: '@once' }, async ({ page, server }) => {
    await enter(page, server, handle);
    for (const path of await pages(page, server)) {
      const { bytes, islands } = await weight(page, server, path);
      expect.soft(bytes, `bytes of ${path}`).toBeLessThanOrEqual(islands ? PAGE + ISLANDS : PAGE);
    }
  });
}
