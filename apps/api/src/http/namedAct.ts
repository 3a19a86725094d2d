import { createHash } from "node:crypto";
import type { RouteSpec, UploadedFile } from "@followthrough/contract";
import type { Request } from "express";
import { isBytesBody, isForAccount } from "./implement";
import { linkTokenOf } from "./linkToken";
import { Problem } from "./problem";

/** How a caller names one act, so that sending it again after a lost answer does not do it again. */
export interface NamedAct {
  readonly key: string;
  /** SHA-256 of method, address, version and body: what was asked for under the key. */
  readonly digest: string;
}

/** Whether a route's act can be named: a write, of somebody under whose account the answer can be kept. */
export const acceptsIdempotencyKey = (route: RouteSpec): boolean =>
  route.method !== "GET" && isForAccount(route.access) && !route.answersSecret;

/** Printable ASCII, with or without the quotes of an HTTP structured string. */
const keyPattern = /^"?([\x21\x23-\x7e]{8,128})"?$/;

/** A digest that is made quickly is guessed quickly, so a password leaves no trace in it. */
const withoutPasswords = (field: string, value: unknown): unknown => (/password/i.test(field) ? null : value);

const digestOf = (route: RouteSpec, request: Request, body: unknown): string => {
  const hash = createHash("sha256");
  const version = request.get("if-match") ?? "";
  hash.update(`${request.method} ${request.originalUrl}\n${version}\n`);
  // What a link is about stands nowhere in the request but in its token.
  if (route.access === "link") hash.update(`${linkTokenOf(request)}\n`);
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
  if (given === undefined || !acceptsIdempotencyKey(route)) return null;
  const key = keyPattern.exec(given)?.[1];
  if (!key) {
    const message = "must be 8 to 128 visible characters, a new one for each act";
    throw new Problem("invalid_input", `Idempotency-Key: ${message}`, {
      fields: [{ path: "Idempotency-Key", message }],
    });
  }
  return { key, digest: digestOf(route, request, body) };
};
