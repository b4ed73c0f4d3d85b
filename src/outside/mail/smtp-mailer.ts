import { createTransport } from "nodemailer";
import type { Mailer } from "../../core/kit/mailer.ts";
import { mailFault } from "./mail-fault.ts";

const patienceMs = 20_000;

/**
 * Sends by SMTP.
 * @param url smtp://user:password@host:port, or smtps:// for TLS from the first byte; plain smtp turns to TLS where the server offers it
 * @param from the sender, as in `Otklik <otklik@example.com>`
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    // Nothing is read from disk or fetched on the word of a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      try {
        const attachments = letter.attachments.map((each) => ({
          ...each,
          content: Buffer.from(each.content),
        }));
        await transport.sendMail({ from, ...letter, attachments });
      } catch (error) {
        throw faultOf(error);
      }
    },
  };
}

/** SMTP says 5xx for "never", 4xx for "not now"; without a reply nobody was there. */
function faultOf(error: unknown): Error {
  const { responseCode, message } = error as { responseCode?: number; message: string };
  const reason = message.replaceAll(/\s+/g, " ").slice(0, 200);
  return responseCode !== undefined && responseCode >= 500
    ? mailFault("mail.refused", { reason })
    : mailFault("mail.unreachable", { reason });
}
