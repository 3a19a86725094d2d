import * as z from "zod";
import { Email, Password } from "./accounts";
import { route } from "./route";

// The way back in, and the way to another address: by links that the server mails. The token is in `X-Link-Token`.

export const askForPassword = route({
  method: "POST",
  path: "/password-resets",
  access: "anyone",
  summary:
    "Ask for a mail with a link that sets the password anew; answered alike whether there is an account or not",
  body: z.strictObject({ email: Email }),
  answer: null,
  errors: ["mail_not_set_up", "too_many_requests"],
});

const toPassword = { path: "/new-password", access: "link", link: "password" } as const;

export const readPasswordLink = route({
  ...toPassword,
  method: "GET",
  summary: "Whose password a link sets; looking does not use it up",
  answer: z.object({ email: z.string() }),
  errors: ["link_used"],
});

export const setPasswordByLink = route({
  ...toPassword,
  method: "POST",
  summary: "Set the password by a link, once; every session ends, and every other such link",
  body: z.strictObject({ password: Password }),
  answer: null,
  event: "password-reset-by-mail",
  errors: ["link_used"],
});

const toAddress = { path: "/new-address", access: "link", link: "address" } as const;

export const readAddressLink = route({
  ...toAddress,
  method: "GET",
  summary: "Which address a link confirms, and of which account; looking does not use it up",
  answer: z.object({ email: z.string(), newEmail: z.string() }),
  errors: ["link_used"],
});

export const confirmAddress = route({
  ...toAddress,
  method: "POST",
  summary: "Confirm the new e-mail address by the link that was sent to it, once",
  answer: z.object({ email: z.string() }),
  event: "email-changed",
  errors: ["link_used", "email_taken"],
});
