import type { TodayRow } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { hoursAfter } from "@followthrough/domain";
import { bindingText } from "../../secretLinks/answerBinding";
import { linkAddress } from "../../secretLinks/linkAddress";
import { type SecretLinkDraft, insertSecretLinks } from "../../secretLinks/secretLinks.store";
import type { Occasion } from "../reminder";

const answerDays = 14;
/** Who ends mails by an old one must still be heard: the law of some countries says for 30 days. */
const unsubscribeDays = 60;

export interface ReminderLinks {
  /** Where a step is answered; null where the server does not know its own address. */
  answer(row: TodayRow): string | null;
  /** Where the mails are ended; null for what is no mail. */
  readonly unsubscribe: string | null;
  /** An address of the app. */
  app(path: string): string | null;
}

/** Makes the secret links of one reminder, one for each step it names. */
export const createReminderLinks = async (
  tx: Tx,
  publicUrl: string | undefined,
  accountId: string,
  { kind, channel, now }: Pick<Occasion, "kind" | "channel" | "now">,
  rows: readonly TodayRow[],
): Promise<ReminderLinks> => {
  if (publicUrl === undefined) return { answer: () => null, unsubscribe: null, app: () => null };
  const expiresAt = hoursAfter(now, answerDays * 24);
  const drafts: SecretLinkDraft[] = rows.map(({ followUp }) => ({
    kind: "answer",
    followUpId: followUp.id,
    detail: bindingText(followUp),
    expiresAt,
  }));
  if (channel === "mail")
    drafts.push({
      kind: "unsubscribe",
      detail: `${channel} ${kind}`,
      expiresAt: hoursAfter(now, unsubscribeDays * 24),
    });
  const tokens = drafts.length > 0 ? await insertSecretLinks(tx, accountId, drafts, now) : [];
  const tokenOf = new Map(rows.map(({ followUp }, at) => [followUp.id, tokens[at] ?? ""]));
  return {
    answer: ({ followUp }) => linkAddress(publicUrl, "answer", tokenOf.get(followUp.id) ?? ""),
    unsubscribe: channel === "mail" ? `${publicUrl}/unsubscribe/${tokens[rows.length] ?? ""}` : null,
    app: (path) => `${publicUrl}${path}`,
  };
};
