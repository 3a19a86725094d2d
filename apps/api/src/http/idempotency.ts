import { createHash } from "node:crypto";
import type { RouteSpec, UploadedFile } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import type { Request } from "express";
import { isBytesBody } from "./implement";
import { Problem } from "./problem";

/** How a caller names one act, so that sending it again after a lost answer does not do it again. */
export interface NamedAct {
  readonly key: string;
  /** SHA-256 of method, address, version and body: what was asked for under the key. */
  readonly digest: string;
}

/** The answer that was given to an act, as it was sent. */
export interface KeptAnswer {
  readonly status: number;
  /** JSON; empty for an answer without a body. */
  readonly text: string;
}

/** The act was done by another request under the same key while this one was under way; it must not be done again. */
export class DoneMeanwhile extends Error {}

/** Answers are kept for a day: a client that tries for longer has given up long ago. */
const keptHours = 24;

/** Printable ASCII, with or without the quotes of an HTTP structured string. */
const keyPattern = /^"?([\x21\x23-\x7e]{8,128})"?$/;

/** A digest that is made quickly is guessed quickly, so a password leaves no trace in it. */
const withoutPasswords = (field: string, value: unknown): unknown => (/password/i.test(field) ? null : value);

const digestOf = (route: RouteSpec, request: Request, body: unknown): string => {
  const hash = createHash("sha256");
  const version = request.get("if-match") ?? "";
  hash.update(`${request.method} ${request.originalUrl}\n${version}\n`);
  hash.update(
    isBytesBody(route.body) ? (body as UploadedFile).sha256 : (JSON.stringify(body, withoutPasswords) ?? ""),
  );
  return hash.digest("hex");
};

/**
 * The act a write is named as by its `Idempotency-Key`, its body parsed; null where it has none. Throws `invalid_input`.
 */
export const namedAct = (route: RouteSpec, request: Request, body: unknown): NamedAct | null => {
  const given = request.get("idempotency-key");
  if (given === undefined || route.method === "GET" || route.access !== "account") return null;
  const key = keyPattern.exec(given)?.[1];
  if (!key) {
    const message = "must be 8 to 128 visible characters, a new one for each act";
    throw new Problem("invalid_input", `Idempotency-Key: ${message}`, {
      fields: [{ path: "Idempotency-Key", message }],
    });
  }
  return { key, digest: digestOf(route, request, body) };
};

/** What was answered to the act, if it was done in the last 24 hours. Throws `key_reused` where the key named another act. */
export const findKeptAnswer = async (
  tx: Tx,
  accountId: string,
  { key, digest }: NamedAct,
  now: string,
): Promise<KeptAnswer | null> => {
  const found = await tx.idempotencyKey.findUnique({
    where: { accountId_key: { accountId, key } },
    select: { digest: true, status: true, answer: true, createdAt: true },
  });
  if (!found || found.createdAt < hoursAfter(now, -keptHours)) return null;
  if (found.digest !== digest) {
    throw new Problem(
      "key_reused",
      "This Idempotency-Key was used for another request. Use a new one for each act.",
    );
  }
  return { status: found.status, text: found.answer };
};

/** Keeps an answer, in the transaction of the act itself. Throws `DoneMeanwhile`. */
export const keepAnswer = async (
  tx: Tx,
  accountId: string,
  { key, digest }: NamedAct,
  { status, text }: KeptAnswer,
  now: string,
): Promise<void> => {
  const where = { accountId, key };
  const there = await tx.idempotencyKey.findUnique({
    where: { accountId_key: where },
    select: { createdAt: true },
  });
  if (there && there.createdAt >= hoursAfter(now, -keptHours)) throw new DoneMeanwhile();
  if (there) await tx.idempotencyKey.deleteMany({ where });
  await tx.idempotencyKey.create({ data: { ...where, digest, status, answer: text, createdAt: now } });
};

/** Forgets answers that nobody will ask for again. */
export const forgetKeptAnswers = async (tx: Tx, now: string): Promise<void> => {
  await tx.idempotencyKey.deleteMany({ where: { createdAt: { lt: hoursAfter(now, -keptHours) } } });
};
