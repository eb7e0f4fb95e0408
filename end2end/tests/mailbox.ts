// A real SMTP server in the test process: what Ieum sends is received, parsed and kept here.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** Long enough for the job worker to come round. */
const PATIENCE = 15_000;

export type Mail = ParsedMail & { recipients: string[] };

export class Mailbox {
  private readonly received: Mail[] = [];
  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        const recipients = session.envelope.rcptTo.map((it) => it.address.toLowerCase());
        this.received.push(Object.assign(mail, { recipients }));
        done();
      }, done);
    },
  });

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    await once(mailbox.smtp.listen(0, '127.0.0.1'), 'listening');
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  /** The mails to an address, oldest first; waits until there are enough. */
  async to(address: string, atLeast: number): Promise<Mail[]> {
    const wanted = address.toLowerCase();
    const start = Date.now();
    for (;;) {
      const found = this.received.filter((mail) => mail.recipients.includes(wanted));
      if (found.length >= atLeast) return found;
      if (Date.now() - start > PATIENCE) {
        const all = this.received.map((mail) => `${mail.recipients}: ${mail.subject}`).join('\n');
        throw new Error(`${found.length} of ${atLeast} mails to ${address} came. All mails:\n${all || 'none'}`);
      }
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.smtp.close(done));
  }
}
