import * as z from "zod";
import { readSender } from "./mail/sender";

const isOrigin = (text: string): boolean => {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
};

const isMailServer = (text: string): boolean => {
  try {
    const { protocol, hostname } = new URL(text);
    return ["smtp:", "smtps:"].includes(protocol) && hostname !== "";
  } catch {
    return false;
  }
};

const Env = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres:// (leave it out for the built-in database)")
    .optional(),
  /** `open` lets anyone who can reach the server make an account; the first account can always be made. */
  SIGN_UP: z.enum(["open", "closed"]).default("closed"),
  /** The address people use, where a proxy stands in front: `https://crm.example.org`. */
  PUBLIC_URL: z.string().refine(isOrigin, "must be an origin such as https://crm.example.org").optional(),
  /** How many proxies stand in front; their X-Forwarded-For is believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** The mail server: `smtp://user:password@mail.example.org:587`, or `smtps://` for one that speaks TLS from the start. */
  SMTP_URL: z
    .string()
    .refine(isMailServer, "must be smtp://user:password@host:port or smtps://... (special characters as %40)")
    .optional(),
  /** Whom mails are from: `crm@example.org`, or `Followthrough <crm@example.org>`. */
  MAIL_FROM: z
    .string()
    .refine((text) => readSender(text) !== null, "must be an address, or a name and <address>")
    .optional(),
  /** Lets webhooks and ntfy go to addresses of this machine and its networks, also without TLS. */
  ALLOW_PRIVATE_WEBHOOKS: z.enum(["yes", "no"]).default("no"),
  /** `no` takes the service worker out of every browser, and with it opening without a connection: the way out of a broken one. */
  OFFLINE: z.enum(["yes", "no"]).default("yes"),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  WEB_DIR: z.string().optional(),
  /** Stands the clock still, for tests only. */
  FIXED_NOW: z.iso.datetime().optional(),
});

export type Env = z.infer<typeof Env>;

/** A setting that cannot be used; the message names it and what it should be. */
export class WrongSetting extends Error {}

/** Reads the settings: the only place that looks at the process's environment. */
export const readEnv = (variables: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new WrongSetting(`Wrong setting. ${wrong.join("; ")}`);
  }
  if (parsed.data.FIXED_NOW && parsed.data.NODE_ENV !== "test") {
    throw new WrongSetting("Wrong setting. FIXED_NOW: only for tests (NODE_ENV=test)");
  }
  if ((parsed.data.SMTP_URL === undefined) !== (parsed.data.MAIL_FROM === undefined)) {
    throw new WrongSetting("Wrong setting. SMTP_URL and MAIL_FROM: mails need both");
  }
  return parsed.data;
};
