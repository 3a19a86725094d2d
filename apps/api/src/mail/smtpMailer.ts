import { createTransport } from "nodemailer";
import { type Mailer, type MailProblem, type Sent, mailConcurrency } from "./mailer";
import type { Mailbox } from "./sender";

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the start. */
  readonly url: string;
  readonly from: Mailbox;
  /** How long a step of the talk with the server may take; a mail whole takes a few of them. */
  readonly patienceMs?: number;
  /** A certificate authority beside the well-known ones, PEM. */
  readonly ca?: string | undefined;
}

const longestAnswer = 300;

/** In a header a line break would begin the next one, whatever the library does with it. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

interface SmtpError {
  code?: unknown;
  /** Of a socket: what the system or TLS called it. */
  originalCode?: unknown;
  responseCode?: unknown;
  response?: unknown;
  message?: unknown;
}

const problemOf = ({ code, originalCode, responseCode }: SmtpError): MailProblem => {
  if (code === "EAUTH" || code === "ENOAUTH") return "not-signed-in";
  if (typeof responseCode === "number") return code === "EENVELOPE" ? "wrong-address" : "refused";
  if (code === "EENVELOPE") return "wrong-address";
  if (code === "ETIMEDOUT") return "timed-out";
  const isTls = [code, originalCode].some(
    (one) => typeof one === "string" && /CERT|SSL|TLS|SIGNED|UNABLE_TO/.test(one),
  );
  return isTls ? "insecure" : "unreachable";
};

const failure = (error: SmtpError): Sent => {
  const words = typeof error.response === "string" ? error.response : error.message;
  return {
    isSent: false,
    problem: problemOf(error),
    answer: oneLine(String(words)).slice(0, longestAnswer),
    isForGood: typeof error.responseCode === "number" && error.responseCode >= 500 && error.code !== "EAUTH",
  };
};

/** Sends by SMTP. A password is never sent in clear to another machine: TLS is asked for, and the certificate must be right. */
export const smtpMailer = ({ url, from, patienceMs = 15_000, ca }: SmtpOptions): Mailer => {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const host = hostname.replace(/^\[|\]$/g, "");
  const transport = createTransport({
    host,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && username !== "" && !isLoopback(hostname),
    ...(username === ""
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    pool: true,
    // One more for mails of the account itself.
    maxConnections: mailConcurrency + 1,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs * 2,
    dnsTimeout: patienceMs,
    // What a mail is made of comes from us alone: it reads no file and asks no address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    send: async ({ to, subject, text, html, messageId, headers, attachments }) => {
      const named = Object.entries(headers ?? {}).map(([name, value]) => [name, oneLine(value)] as const);
      try {
        const { response } = (await transport.sendMail({
          from,
          to: { name: oneLine(to.name), address: to.address },
          subject: oneLine(subject),
          text,
          ...(html === undefined ? {} : { html }),
          ...(messageId === undefined ? {} : { messageId }),
          headers: Object.fromEntries(named),
          attachments: [...(attachments ?? [])],
        })) as { response?: unknown };
        return { isSent: true, answer: oneLine(String(response)).slice(0, longestAnswer) };
      } catch (error) {
        return failure(error instanceof Error ? error : { message: String(error) });
      }
    },
    close: () => transport.close(),
  };
};
