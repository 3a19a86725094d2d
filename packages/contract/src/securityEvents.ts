import * as z from "zod";
import { Instant } from "./instant";
import { route } from "./route";
import { SecurityEventKind } from "./securityEventKind";
import { Id } from "./text";

/** One line of the security log: what, when and from where. Never what was written in the account. */
export const SecurityEvent = z.object({
  id: Id,
  kind: SecurityEventKind,
  /** The address the request came from; empty when it was done on the server's own machine. */
  address: z.string(),
  userAgent: z.string(),
  createdAt: Instant,
});
export type SecurityEvent = z.infer<typeof SecurityEvent>;

export const listSecurityEvents = route({
  method: "GET",
  path: "/security-events",
  access: "account",
  holds: "never",
  summary: "What happened to the safety of the account in the last year, the latest first; at most 500",
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(20),
    cursor: z.string().max(300).optional(),
  }),
  answer: z.object({ events: z.array(SecurityEvent), nextCursor: z.string().nullable() }),
});
