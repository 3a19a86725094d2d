import { type Given, contactCondition } from "./statement";

/** The cadence of the contact `c` has lapsed, and they are not archived. */
export const isLapsed = contactCondition((contact, { today }: Given<{ today: string }>) =>
  contact.and([contact("c.cadenceLapsesOn", "<=", today), contact("c.archivedAt", "is", null)]),
);
