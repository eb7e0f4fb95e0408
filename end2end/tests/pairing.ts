// What pairs.spec.ts does by hand, done quickly for stories that begin with a mentorship: staff
// runs and publishes a round, and each of the two accepts.
import { type APIRequestContext, expect, request } from '@playwright/test';
import type { Server } from './server';

async function as(server: Server, handle: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: server.url, extraHTTPHeaders: { origin: server.url } });
  const answer = await context.post('/demo/sign-in', { form: { person: handle }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  return context;
}

async function first(context: APIRequestContext, path: string, pattern: RegExp): Promise<string> {
  const found = pattern.exec(await (await context.get(path)).text());
  if (!found) throw new Error(`${path} holds nothing like ${pattern}`);
  return found[1]!;
}

async function post(context: APIRequestContext, path: string): Promise<string> {
  const answer = await context.post(path, { form: {}, maxRedirects: 0 });
  expect(answer.status(), path).toBe(303);
  return answer.headers().location ?? '';
}

/** Makes a mentorship between two people whom the demo's round pairs; returns its path. */
export async function pairUp(server: Server, mentee: string, mentor: string): Promise<string> {
  const [staff, one, other] = await Promise.all([as(server, 'minji'), as(server, mentee), as(server, mentor)]);
  const cohort = await first(one, '/learn', /\/cohorts\/([0-9a-f-]{36})\/materials/);
  const ran = await post(staff, `/staff/cohorts/${cohort}/matching`);
  const round = /round=([0-9a-f-]{36})/.exec(ran)?.[1];
  await post(staff, `/staff/rounds/${round}/publish`);
  const proposal = await first(one, '/', /(\/proposals\/[0-9a-f-]{36})/);
  await post(one, `${proposal}/accept`);
  await post(other, `${proposal}/accept`);
  const mentorship = await first(one, '/mentorships', /(\/mentorships\/[0-9a-f-]{36})/);
  await Promise.all([staff.dispose(), one.dispose(), other.dispose()]);
  return mentorship;
}
