import { networkOf } from "../http/networkOf";
import { type Limit, limitOf } from "./attempts.store";

const quarter = { minutes: 15 };
const hour = { minutes: 60 };

/** How often a password may be tried. */
export interface PasswordLimits {
  /** Forgiven once the password was right. */
  readonly own: Limit;
  /** Beyond which nothing is tried. */
  readonly all: readonly Limit[];
  /** Refuses nothing: its first wrong password within the hour goes into the security log. */
  readonly noted: Limit;
}

const noted = (whose: string): Limit =>
  limitOf("wrong password noted", [whose], { most: 1_000_000_000, ...hour });

/**
 * A browser that the account knows has an allowance of its own and no part in the others, so that no flood of wrong
 * passwords from elsewhere locks its owner out.
 */
export const knownBrowserLimits = (browserHash: string, emailKey: string): PasswordLimits => {
  const own = limitOf("sign-in from browser", [browserHash], { most: 10, ...quarter });
  return { own, all: [own], noted: noted(emailKey) };
};

/** The ceiling of wrong passwords for one account, from all strangers together. */
export const accountCeiling = (emailKey: string): Limit =>
  limitOf("sign-in to account", [emailKey], {
    most: 50,
    ...hour,
    otherWay: "or in a browser in which you have signed in before",
  });

/** Of a stranger: by address and account together, by address, and by account. `emailKey` may be nobody's. */
export const strangerLimits = (address: string, emailKey: string): PasswordLimits => {
  const network = networkOf(address);
  const own = limitOf("sign-in", [network, emailKey], { most: 10, ...quarter });
  const byAddress = limitOf("sign-in from address", [network], { most: 60, ...quarter });
  return { own, all: [own, byAddress, accountCeiling(emailKey)], noted: noted(emailKey) };
};

/** Giving the password again in a session. Only the right password makes sessions, so nobody has many of one account. */
export const sessionLimits = (sessionId: string): PasswordLimits => {
  const own = limitOf("confirm in session", [sessionId], { most: 10, ...quarter });
  return { own, all: [own], noted: noted(sessionId) };
};

/** The code that the first account needs, where others reach the server. */
export const firstRunLimit = (address: string): Limit =>
  limitOf("first run code", [networkOf(address)], { most: 10, ...quarter });

/** Each new account and each address asked about counts, also when it succeeded. */
export const signUpLimit = (address: string): Limit =>
  limitOf("sign-up", [networkOf(address)], { most: 10, ...hour });

/** Calendar addresses that are nobody's; whoever asks with a right one is not counted. */
export const calendarLimit = (address: string): Limit =>
  limitOf("calendar address", [networkOf(address)], { most: 60, ...quarter });
/** Tokens that open nothing. A good one is never refused: 256 random bits are not guessed, and many share an address. */
export const wrongLinkLimit = (address: string): Limit =>
  limitOf("wrong link", [networkOf(address)], { most: 60, ...quarter });

/** Mails that nobody signed in asks for: by whoever asks, and to one address, whether it has an account or not. */
export const passwordMailLimits = (address: string, emailKey: string): Limit[] => [
  limitOf("password mail from address", [networkOf(address)], { most: 20, ...hour }),
  limitOf("password mail to address", [emailKey], { most: 5, ...hour }),
];

/** Changing to an address tells whether it has an account, so it cannot be asked of many. */
export const changeEmailLimit = (accountId: string): Limit =>
  limitOf("change of e-mail", [accountId], { most: 10, ...hour });
