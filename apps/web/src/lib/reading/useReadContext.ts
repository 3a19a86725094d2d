import type { CaptureContext } from "@followthrough/capture";
import type { CalendarDay } from "@followthrough/contract";
import { useMemo } from "react";
import { useSession, useToday } from "../session";

/** What words are read with that are written now; `name` is who is known to be meant. */
export const useReadContext = (name: string | null): CaptureContext => {
  const today = useToday();
  const account = useSession().data?.account;
  return useMemo(
    () => ({
      today: today as CalendarDay,
      zone: account?.timeZone ?? "UTC",
      known: name === null ? [] : [{ id: "", name }],
      ...(account ? { workingDays: account.workingDays } : {}),
    }),
    [today, account, name],
  );
};
