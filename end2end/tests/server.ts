// A demo of its own for each worker: a server on a free port, a fresh data folder, and a real
// mail server that keeps what it is sent. The database, the jobs and the mails are the real ones.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Mail, Mailbox } from './mailbox';

/** How long a server may take to lay out its demo and answer. */
const READY_WITHIN = 60_000;

export class Server {
  private said = '';

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
    private readonly mailbox: Mailbox,
  ) {
    const listen = (text: Buffer) => {
      // Enough to explain a failure, never without end.
      this.said = (this.said + text.toString()).slice(-16_384);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
  }

  /** Starts a demo; `extra` follows the usual arguments. Whoever starts one stops it. */
  static async start(...extra: string[]): Promise<Server> {
    const binary = process.env.IEUM_BIN;
    if (!binary) throw new Error('IEUM_BIN names no server: run the tests with `cargo xtask test browser`.');
    const mailbox = await Mailbox.open();
    const folder = await mkdtemp(join(tmpdir(), 'ieum-end2end-'));
    const address = `127.0.0.1:${await freePort()}`;
    const arguments_ = ['demo', '--listen', address, '--data-dir', folder, '--mail', mailbox.url, ...extra];
    const child = spawn(binary, arguments_, { stdio: ['ignore', 'pipe', 'pipe'], env: withoutSettings(process.env) });
    const server = new Server(`http://${address}`, child, folder, mailbox);
    try {
      await server.ready();
    } catch (trouble) {
      await server.stop();
      throw trouble;
    }
    return server;
  }

  /** The mails to an address so far, oldest first; waits until there are `atLeast` that many. */
  mails(to: string, atLeast = 1): Promise<Mail[]> {
    return this.mailbox.to(to, atLeast);
  }

  /** What the server has printed lately. */
  log(): string {
    return this.said;
  }

  async stop(): Promise<void> {
    if (!this.ended()) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      const patience = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(patience);
    }
    await this.mailbox.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    // A program that cannot be started at all says so by this event, and has no exit code.
    let broken: Error | undefined;
    this.child.once('error', (error) => {
      broken = error;
    });
    const start = Date.now();
    for (;;) {
      if (broken) throw broken;
      if (this.child.exitCode !== null) throw new Error(`The server ended before it was ready:\n${this.said}`);
      const answer = await fetch(`${this.url}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      if (Date.now() - start > READY_WITHIN) {
        throw new Error(`The server was not ready after ${READY_WITHIN / 1000} s:\n${this.said}`);
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  }

  private ended(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

/**
 * Stories that write name a `world` of their own with `test.use`: a file with another world gets
 * another worker, and so a server with a fresh demo. Stories that only look share one.
 */
export const test = base.extend<object, { world: string; server: Server }>({
  world: ['shared', { option: true, scope: 'worker' }],
  server: [
    async ({ world }, use) => {
      void world;
      const server = await Server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 2 * READY_WITHIN },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

/** The settings of whoever runs the tests must not reach the server under test. */
function withoutSettings(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.entries(all).filter(([name]) => !name.startsWith('IEUM_') && name !== 'DATABASE_URL');
  return Object.fromEntries(others);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}
