// Four ways to look at every story: with the islands and with scripts off, on a phone and at a desk.
// Nothing is started here: tests/server.ts gives each worker a server of its own.
import { defineConfig } from '@playwright/test';

const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 800 };

const pictures = /@screens/;
// What does not depend on how it is looked at.
const once = /@once/;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: true,
  // A test that passes the second time is a defect of the test or of the product.
  retries: 0,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    // The page-wide transition holds the pointer for its 150 ms; stories click faster than people.
    contextOptions: { reducedMotion: 'reduce' },
    // What cannot be clicked by then cannot be clicked.
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: process.env.IEUM_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: [
    { name: 'wasm-phone', grepInvert: [pictures, once], use: { viewport: phone, hasTouch: true } },
    { name: 'wasm-desktop', grepInvert: [pictures, once], use: { viewport: desktop } },
    { name: 'noscript-phone', grepInvert: pictures, use: { viewport: phone, hasTouch: true, javaScriptEnabled: false } },
    { name: 'noscript-desktop', grepInvert: [pictures, once], use: { viewport: desktop, javaScriptEnabled: false } },
    // The pictures of the README: `cargo xtask screens`.
    { name: 'pictures', grep: pictures, use: { viewport: desktop } },
  ],
});
