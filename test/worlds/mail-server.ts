import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A real SMTP server on loopback that keeps what it is sent. */
export type MailServer = {
  url: string;
  /** Whole letters as they came, headers and all. */
  letters: string[];
  /** Who each letter was for. */
  recipients: string[][];
  close(): Promise<void>;
};

/** @param refuse addresses that it says 550 to */
export async function startMailServer(refuse: string[] = []): Promise<MailServer> {
  const letters: string[] = [];
  const recipients: string[][] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, answer) {
      if (!refuse.includes(address)) return answer();
      answer(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        letters.push(Buffer.concat(parts).toString("utf8"));
        recipients.push(session.envelope.rcptTo.map(({ address }) => address));
        answer();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    recipients,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
