import { todayIn } from "@followthrough/domain";
import type { ComposeReminder } from "../reminder";
import { composeDigest } from "./digest";
import { composeReview } from "./review";
import { readSending } from "./sending.store";
import { composeStep } from "./step";

const composers = { digest: composeDigest, test: composeDigest, review: composeReview, step: composeStep };

/** What reminders say. `publicUrl` is the origin that people use; without it they have no links and say to open the app. */
export const composeReminder =
  ({ publicUrl }: { readonly publicUrl?: string | undefined }): ComposeReminder =>
  async (tx, account, occasion) => {
    const moment = { today: todayIn(account.timeZone, occasion.now), now: occasion.now };
    const sending = await readSending(tx, account.id);
    return composers[occasion.kind](tx, { account, occasion, publicUrl, moment, sending });
  };
