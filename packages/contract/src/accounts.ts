import * as z from "zod";
import { CalendarDay } from "./calendarDay";
import { Instant } from "./instant";
import { route } from "./route";
import { Id, Version, ById, line } from "./text";

const Password = z.string().min(10, "at least 10 characters").max(200, "at most 200 characters");
const Email = z.string().trim().min(3, "is not an e-mail address").max(254, "is not an e-mail address");
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
  errors: ["sign_up_closed", "wrong_first_run_code", "email_taken", "too_many_requests"],
});

export const Credentials = z.strictObject({ email: Email, password: z.string().min(1).max(200) });

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
});

export const signOutEverywhere = route({
  method: "DELETE",
  path: "/sessions",
  access: "account",
  summary: "Sign out everywhere, here too",
  answer: null,
});

export const AccountEdit = z.strictObject({
  name: line(100).optional(),
  email: Email.optional(),
  timeZone: TimeZone.optional(),
  workingDays: WorkingDays.optional(),
  dailyLimit: z.int().min(1).max(100).optional(),
});

export const editAccount = route({
  method: "PATCH",
  path: "/account",
  access: "account",
  summary: "Change the profile",
  body: AccountEdit,
  answer: Profile,
  ifMatch: true,
  errors: ["email_taken", "changed_elsewhere"],
});

export const PasswordChange = z.strictObject({
  currentPassword: z.string().min(1).max(200),
  newPassword: Password,
});

export const changePassword = route({
  method: "PUT",
  path: "/account/password",
  access: "account",
  summary: "Change the password; every other session ends",
  body: PasswordChange,
  answer: null,
  errors: ["wrong_password", "too_many_requests"],
});

export const deleteAccount = route({
  method: "POST",
  path: "/account/deletion",
  access: "account",
  summary: "Delete the account and everything in it, at once and for good",
  body: z.strictObject({ password: z.string().min(1).max(200) }),
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
});
