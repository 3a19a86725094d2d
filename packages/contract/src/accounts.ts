import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { Instant } from "./instant";
import { route } from "./route";
import { Id, Version, ById, line } from "./text";

/** Longer than any password, however its accents are spelled; what is tried is not told apart by its length. */
const GivenPassword = z.string().min(1, "is empty").max(1000, "is too long");

/**
 * A new one: 10 to 200 characters once its accents are composed (NFC), so that it is the same from every keyboard.
 * The server refuses common ones and those made of the account's own words.
 */
export const Password = z
  .string()
  .max(1000, "at most 200 characters")
  .refine((text) => text.isWellFormed() && !text.includes("\u0000"), {
    error: "contains characters that cannot be typed everywhere",
  })
  .transform((text) => text.normalize("NFC"))
  .refine((text) => [...text].length >= 10, { error: "at least 10 characters" })
  .refine((text) => [...text].length <= 200, { error: "at most 200 characters" });
export const Email = z
  .string()
  .trim()
  .min(3, "is not an e-mail address")
  .max(254, "is not an e-mail address");
/** An IANA zone such as `America/New_York`; the server refuses one that it does not know. */
const TimeZone = z.string().min(1).max(64);

/** ISO weekdays, Monday 1 to Sunday 7; at least one. */
const WorkingDays = z
  .array(z.int().min(1).max(7))
  .min(1, "choose at least one day")
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: "names a day twice" });

export const Profile = z.object({
  id: Id,
  version: Version,
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  workingDays: z.array(z.int()),
  dailyLimit: z.int(),
  /** Working days after which somebody who owes an answer is asked again. */
  patienceDays: z.int(),
  hasSampleNetwork: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** Who is signed in, if anybody, and what the first screen needs to know. */
export const SessionAnswer = z.object({
  account: Profile.nullable(),
  /** The day it is for the account; the server's own where nobody is signed in. */
  today: CalendarDay,
  /** No account exists yet: the first screen makes the owner's. */
  isNewInstall: z.boolean(),
  /** That first account needs the code in the server's log, because others reach the server too. */
  needsFirstRunCode: z.boolean(),
  signUp: z.enum(["open", "closed"]),
  /** Requests come through a proxy that the server was not told of; false where nobody is signed in. */
  isBehindUntoldProxy: z.boolean(),
  /** The server sends mails with links, so a forgotten password can be set anew by mail. */
  canResetPassword: z.boolean(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;

export const readSession = route({
  method: "GET",
  path: "/session",
  access: "anyone",
  summary: "Who is signed in",
  answer: SessionAnswer,
});

export const NewAccount = z.strictObject({
  name: line(100),
  email: Email,
  password: Password,
  timeZone: TimeZone,
  /** With `needsFirstRunCode`; as it stands in the log, capitals and lines between do not matter. */
  firstRunCode: z.string().max(100).optional(),
});

export const signUp = route({
  method: "POST",
  path: "/account",
  access: "anyone",
  summary: "Make an account and sign in; on a new install the owner's, later only where sign-up is open",
  body: NewAccount,
  answer: SessionAnswer,
  status: 201,
  // An address that has an account is answered as a wrong password is, and signed in by the right one.
  errors: ["sign_up_closed", "wrong_first_run_code", "wrong_credentials", "too_many_requests"],
});

export const Credentials = z.strictObject({ email: Email, password: GivenPassword });

export const signIn = route({
  method: "POST",
  path: "/session",
  access: "anyone",
  summary: "Sign in",
  body: Credentials,
  answer: SessionAnswer,
  status: 201,
  errors: ["wrong_credentials", "too_many_requests"],
});

export const signOut = route({
  method: "DELETE",
  path: "/session",
  access: "account",
  summary: "Sign out here",
  answer: null,
  withoutVersion: "settled",
});

export const SessionEntry = z.object({
  id: Id,
  userAgent: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  isThisOne: z.boolean(),
});

export const listSessions = route({
  method: "GET",
  path: "/sessions",
  access: "account",
  holds: "never",
  summary: "Where the account is signed in",
  answer: z.object({ sessions: z.array(SessionEntry) }),
});

export const endSession = route({
  method: "DELETE",
  path: "/sessions/:id",
  access: "account",
  summary: "Sign out one place",
  params: ById,
  answer: null,
  confirmed: true,
  event: "sessions-ended",
  withoutVersion: "settled",
});

export const signOutEverywhere = route({
  method: "DELETE",
  path: "/sessions",
  access: "account",
  summary: "Sign out everywhere, here too",
  answer: null,
  confirmed: true,
  event: "sessions-ended",
  withoutVersion: "settled",
});

export const signOutElsewhere = route({
  method: "DELETE",
  path: "/other-sessions",
  access: "account",
  summary: "Sign out everywhere but here",
  answer: z.object({ ended: z.int() }),
  confirmed: true,
  event: "sessions-ended",
  withoutVersion: "settled",
});

export const readConfirmation = route({
  method: "GET",
  path: "/session/confirmation",
  access: "account",
  holds: "never",
  summary: "Until when this session counts as confirmed by the password",
  answer: z.object({
    /** Null when the password must be given again before what asks for it. */
    confirmedUntil: Instant.nullable(),
  }),
});

export const confirmSession = route({
  method: "POST",
  path: "/session/confirmation",
  access: "account",
  summary: "Give the password again, for what asks for it; good for ten minutes",
  body: z.strictObject({ password: GivenPassword }),
  answer: z.object({ confirmedUntil: Instant }),
  errors: ["wrong_password", "too_many_requests"],
});

export const AccountEdit = z.strictObject({
  name: line(100).optional(),
  timeZone: TimeZone.optional(),
  workingDays: WorkingDays.optional(),
  dailyLimit: z.int().min(1).max(100).optional(),
  patienceDays: z.int().min(1).max(60).optional(),
});

export const editAccount = route({
  method: "PATCH",
  path: "/account",
  access: "account",
  summary: "Change the profile",
  body: AccountEdit,
  answer: Profile,
  ifMatch: true,
  errors: ["changed_elsewhere"],
});

export const changeEmail = route({
  method: "PUT",
  path: "/account/email",
  access: "account",
  summary:
    "Change the e-mail address that signs in; where the server sends mails it changes once a link sent to the new one is followed",
  body: z.strictObject({ email: Email }),
  answer: Profile,
  confirmed: true,
  errors: ["email_taken", "too_many_requests"],
  withoutVersion: "password",
});

export const PasswordChange = z.strictObject({
  currentPassword: GivenPassword,
  newPassword: Password,
});

export const changePassword = route({
  method: "PUT",
  path: "/account/password",
  access: "account",
  summary: "Change the password; every other session ends",
  body: PasswordChange,
  answer: null,
  event: "password-changed",
  errors: ["wrong_password", "too_many_requests"],
  withoutVersion: "password",
});

export const deleteAccount = route({
  method: "POST",
  path: "/account/deletion",
  access: "account",
  summary: "Delete the account and everything in it, at once and for good",
  body: z.strictObject({ password: GivenPassword }),
  answer: null,
  errors: ["wrong_password", "too_many_requests"],
});

export const addSampleNetwork = route({
  method: "POST",
  path: "/sample-network",
  access: "account",
  summary: "Add the sample network, with stories relative to today",
  answer: z.object({ contacts: z.int(), followUps: z.int() }),
  status: 201,
  errors: ["sample_exists"],
});

export const removeSampleNetwork = route({
  method: "DELETE",
  path: "/sample-network",
  access: "account",
  summary:
    "Move what came with the sample network to the trash; people one did something with stay, and are named",
  answer: z.object({
    contacts: z.int(),
    followUps: z.int(),
    kept: z.array(z.object({ contactId: Id, name: z.string() })),
  }),
  withoutVersion: "undo",
});
