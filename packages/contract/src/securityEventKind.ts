import * as z from "zod";

/** What can happen to the safety of an account. */
export const SecurityEventKind = z.enum([
  "signed-up",
  "signed-in",
  // Once an hour at most, however many were tried.
  "wrong-password",
  "password-changed",
  // By whoever has the machine.
  "password-reset",
  // By a link in a mail.
  "password-reset-by-mail",
  "email-change-asked",
  "email-changed",
  "sessions-ended",
  "archive-exported",
  "people-exported",
  "archive-restored",
  "trash-emptied",
  "reminders-redirected",
  "calendar-address-made",
  "calendar-address-ended",
]);
export type SecurityEventKind = z.infer<typeof SecurityEventKind>;
