import { createTransport, type Transporter } from 'nodemailer';
import { env } from './env.ts';
import { log } from './log.ts';
import { onceAProcess } from './once-a-process.ts';

export interface Letter {
  subject: string;
  text: string;
}

export interface AddressedLetter extends Letter {
  to: string;
  html?: string;
  /** The same for every try of one letter, so that a second copy is known for what it is. */
  letterId?: string;
  /** An invitation for the reader’s calendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

/** A letter that the mail server did not take. Its message may be shown. */
export class MailFailure extends Error {
  override name = 'MailFailure';
}

export const mailIsSetUp = (): boolean => env().SMTP_URL !== undefined;

/** The bare address that our letters come from. */
export const senderAddress = (): string => /<([^<>]+)>\s*$/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM;

const transport = () =>
  onceAProcess<Transporter>('mail', () =>
    createTransport({
      url: env().SMTP_URL,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 8_000,
      greetingTimeout: 8_000,
      socketTimeout: 15_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as Parameters<typeof createTransport>[0]),
  );

/** Hands a letter to the mail server. It answers once the server has taken it, and throws a MailFailure where it has not. */
export async function sendMail({ to, subject, text, html, letterId, calendar }: AddressedLetter): Promise<void> {
  if (!mailIsSetUp()) throw new MailFailure('No letters leave from here: SMTP_URL is not set.');
  const host = new URL(env().PUBLIC_URL ?? 'http://accord.localhost').hostname;
  try {
    await transport().sendMail({
      from: env().MAIL_FROM,
      to: { name: '', address: to },
      subject,
      text,
      html,
      icalEvent: calendar && { filename: 'invitation.ics', ...calendar },
      messageId: letterId && `<${letterId}@${host}>`,
      headers: { 'auto-submitted': 'auto-generated' },
    });
  } catch (error) {
    log.warn({ fault: (error as { code?: string }).code ?? (error as Error).name }, 'a letter was not taken');
    throw new MailFailure('The letter could not be sent: the mail server did not take it. Try again in a few minutes.');
  }
}

export function closeMail(): void {
  if (mailIsSetUp()) transport().close();
}
