import type { LinkKind } from "@followthrough/contract";
import { hoursAfter } from "@followthrough/domain";
import { bindingText } from "../secretLinks/answerBinding";
import { insertSecretLinks } from "../secretLinks/secretLinks.store";
import type { TestApp, TestUser } from "./startTestApp";

/** When an answer link of a mail runs out. */
const answerHours = 14 * 24;

/** A link of an account, as a mail has it: its token. */
export const giveLink = async (
  { db }: TestApp,
  accountId: string,
  draft: { kind: LinkKind; followUpId?: string; detail?: string; hours?: number },
  now = "2026-06-25T13:00:00.000Z",
): Promise<string> => {
  const { hours = draft.kind === "answer" ? answerHours : 1, ...rest } = draft;
  const expiresAt = hoursAfter(now, hours);
  const [token = ""] = await db.transaction(accountId, (tx) =>
    insertSecretLinks(tx, accountId, [{ ...rest, expiresAt }], now),
  );
  return token;
};

export const accountIdOf = async (user: TestUser): Promise<string> =>
  (await user.get("GET /session")).account?.id ?? "";

/** The link that a mail gives to answer a step as it is now. */
export const giveAnswerLink = async (
  app: TestApp,
  user: TestUser,
  followUpId: string,
  now?: string,
): Promise<string> => {
  const step = await user.get("GET /follow-ups/:id", { params: { id: followUpId } });
  const draft = { kind: "answer", followUpId, detail: bindingText(step) } as const;
  return giveLink(app, await accountIdOf(user), draft, now);
};

/** A link of each kind, as a header by the kind of route it opens. */
export const giveEveryLink = async (
  app: TestApp,
  user: TestUser,
  followUpId: string,
): Promise<Record<LinkKind, { "x-link-token": string }>> => {
  const id = await accountIdOf(user);
  return {
    answer: { "x-link-token": await giveAnswerLink(app, user, followUpId) },
    password: { "x-link-token": await giveLink(app, id, { kind: "password" }) },
    address: { "x-link-token": await giveLink(app, id, { kind: "address", detail: "jo@example.com" }) },
  };
};
