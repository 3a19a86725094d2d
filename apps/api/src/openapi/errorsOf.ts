import { type ErrorCode, Id, type RouteSpec } from "@followthrough/contract";
import * as z from "zod";
import { isBytesBody, needsAccount } from "../http/implement";
import { acceptsIdempotencyKey } from "../http/namedAct";

/**
 * What any route can answer: to a wrong host, to a body or query that does not fit, when the database is held or the disk
 * full (a read moves the end of its session), and when we fail.
 */
const always: readonly ErrorCode[] = [
  "misdirected",
  "invalid_input",
  "too_large",
  "unsupported_media_type",
  "unavailable",
  "database_away",
  "storage_full",
  "storage_damaged",
  "storage_denied",
  "unexpected",
];

/** The schemas within a schema, one level down, whatever wraps them. */
const within = (schema: z.ZodType): readonly z.ZodType[] => {
  const held = Object.values(schema.def).flatMap((part: unknown): unknown[] => {
    if (Array.isArray(part)) return part as unknown[];
    if (part instanceof z.ZodType) return [part];
    // The fields of an object.
    return typeof part === "object" && part !== null ? Object.values(part) : [];
  });
  return held.filter((part) => part instanceof z.ZodType);
};

/** Whether an id can stand anywhere in what a schema takes. */
const namesSomething = (schema: z.ZodType | undefined, seen = new Set<z.ZodType>()): boolean => {
  if (!schema || seen.has(schema)) return false;
  seen.add(schema);
  return schema === Id || within(schema).some((part) => namesSomething(part, seen));
};

/** Every error a route can answer: what follows from how it is declared, and what it says itself. */
export const errorsOf = (route: RouteSpec): ErrorCode[] => {
  const body = isBytesBody(route.body) ? undefined : route.body;
  const names = [route.params, route.query, body].some((schema) => namesSomething(schema));
  const codes: ErrorCode[] = [
    ...always,
    ...(needsAccount(route.access) ? (["signed_out", "other_account"] as const) : []),
    ...(names || route.params ? (["not_found"] as const) : []),
    ...(route.access === "link" ? (["not_found", "too_many_requests"] as const) : []),
    ...(route.method === "GET" ? [] : (["cross_site"] as const)),
    ...(route.ifMatch ? (["changed_elsewhere", "version_required"] as const) : []),
    ...(route.confirmed ? (["confirmation_required"] as const) : []),
    ...(acceptsIdempotencyKey(route) ? (["key_reused"] as const) : []),
    ...(route.errors ?? []),
  ];
  return [...new Set(codes)];
};
