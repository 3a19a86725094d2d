import { useAsking, useRecognition } from "../captures/useRecognition";
import type { DebriefRow } from "./debrief";
import { askedBy, candidatesOf, linkSure, undecided } from "./recognition";
import type { EditDebrief } from "./useDebrief";

/** Who of the table may be somebody known: those beyond doubt are told to be, the others are asked about. */
export const useWho = (rows: readonly DebriefRow[], edit: EditDebrief) => {
  const { answers, ask } = useRecognition();
  useAsking(undecided(rows).map(askedBy), async (asks) => {
    const recognised = await ask(asks);
    edit((now) => linkSure(now, recognised));
    return recognised;
  });
  return {
    recognised: answers,
    perhaps: rows.filter((row) => candidatesOf(row, answers).length > 0).length,
  };
};
