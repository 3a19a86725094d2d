import type { CalendarDay } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { cadenceDueOn } from "@followthrough/domain";
import { dayOrNull } from "../../sql/storedDay";

/** The contacts whose cadence has lapsed; the rule is the domain's, the candidates are few. */
export const lapsedIds = async (tx: Tx, accountId: string, today: CalendarDay): Promise<string[]> => {
  const candidates = await tx.contact.findMany({
    where: { accountId, deletedAt: null, archivedAt: null, cadenceEvery: { not: null } },
    select: { id: true, cadenceEvery: true, cadenceUnit: true, lastConversationOn: true, metOn: true },
  });
  return candidates
    .filter((one) => {
      const unit = one.cadenceUnit === "day" || one.cadenceUnit === "week" ? one.cadenceUnit : "month";
      const days = {
        lastConversationOn: dayOrNull(one.lastConversationOn),
        metOn: dayOrNull(one.metOn),
        today,
      };
      return cadenceDueOn({ every: one.cadenceEvery ?? 1, unit }, days) <= today;
    })
    .map(({ id }) => id);
};
