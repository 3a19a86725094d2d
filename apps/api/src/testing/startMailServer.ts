import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export interface ReceivedMail extends ParsedMail {
  /** As it came over the wire. */
  readonly source: string;
  /** Whom it was for, as said to the server. */
  readonly recipients: readonly string[];
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** The next mail that comes. Those that are there already are not waited for. */
  next(): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

/** A real mail server on this machine, which keeps what it was given. Options say how it misbehaves. */
export const startMailServer = async (
  options: SMTPServerOptions & {
    /** Called when a mail is there whole, before it is accepted: what is thrown refuses it. */
    accept?: () => void | Promise<void>;
  } = {},
): Promise<MailServer> => {
  const { accept, ...rest } = options;
  const mails: ReceivedMail[] = [];
  const waiting: ((mail: ReceivedMail) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData: async (stream, session, done) => {
      try {
        const source = await text(stream);
        const parsed = await simpleParser(source);
        await accept?.();
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const mail = { ...parsed, source, recipients };
        mails.push(mail);
        for (const resolve of waiting.splice(0)) resolve(mail);
        done(null);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    ...rest,
  });
  // A client that breaks off is what some tests are about.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    next: () => new Promise((resolve) => void waiting.push(resolve)),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};
