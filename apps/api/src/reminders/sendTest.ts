import type { CalendarDay, ChannelKind } from "@followthrough/contract";
import { newId } from "../newId";
import { insertTestDelivery, recordSkipped, readTaken } from "./deliveries.store";
import { dayOccurrence } from "./occurrence";
import { type SendingOptions, sendAndNote } from "./sendDelivery";

/** Sends a reminder that somebody asked for and waits for, and says under which id it is in the log. It is tried once. */
export const sendTest = async (
  options: SendingOptions,
  accountId: string,
  kind: ChannelKind,
  { today, now }: { today: CalendarDay; now: string },
): Promise<string> => {
  const { db, compose } = options;
  const channel = options.channels[kind];
  const holder = newId();
  const { taken, reminder } = await db.transaction(accountId, async (tx) => {
    const id = await insertTestDelivery(tx, accountId, { channel: kind, today, holder }, now);
    const made = await readTaken(tx, accountId, id);
    const occasion = { kind: "test", channel: kind, occurrence: dayOccurrence(today), now } as const;
    const said = channel ? await compose(tx, made.account, occasion) : null;
    if (!said) await recordSkipped(tx, made, holder, channel ? "nothing-due" : "no-mail-server");
    return { taken: made, reminder: said };
  });
  if (channel && reminder) await sendAndNote(options, { channel, holder }, taken, reminder);
  return taken.id;
};
