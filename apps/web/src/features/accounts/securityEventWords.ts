import type { SecurityEvent } from "@followthrough/contract";
import { describeDevice } from "./describeDevice";

/** What happened, as the log says it. */
export const securityEventWords: Readonly<Record<SecurityEvent["kind"], string>> = {
  "signed-up": "You made the account",
  "signed-in": "Signed in",
  "wrong-password": "A wrong password was tried, once or more within the hour",
  "password-changed": "Password changed, every other place signed out",
  "password-reset": "Password set anew on the server, every place signed out",
  "password-reset-by-mail": "Password set anew by a link in a mail, every place signed out",
  "email-change-asked": "Asked to change the e-mail; it changes once the new address is confirmed",
  "email-changed": "E-mail changed",
  "sessions-ended": "Other places signed out",
  "archive-exported": "Everything downloaded",
  "people-exported": "People downloaded",
  "archive-restored": "An archive restored",
  "reminders-redirected": "Where reminders go was changed",
  "trash-emptied": "Deleted for good from the trash",
  "calendar-address-made": "A new calendar address made",
  "calendar-address-ended": "The calendar address ended",
};

/** From where: "Firefox on Linux, 192.0.2.1". */
export const describeOrigin = ({ address, userAgent }: SecurityEvent): string =>
  address === "" ? "On the server itself" : `${describeDevice(userAgent)}, ${address}`;
