import { useRecogniseRows, useRecognition } from "../../captures/model/useRecognition";
import type { DebriefRow } from "./debrief";
import { recognitionQueryOf, candidatesOf, linkSure, undecided } from "./recognition";
import type { EditDebrief } from "../useDebrief";

/** Who of the table may be somebody known: those beyond doubt are told to be, the others are asked about. */
export const useRecognisedRows = (rows: readonly DebriefRow[], edit: EditDebrief) => {
  const { answers, ask } = useRecognition();
  useRecogniseRows(undecided(rows).map(recognitionQueryOf), async (asks) => {
    const recognised = await ask(asks);
    edit((now) => linkSure(now, recognised));
    return recognised;
  });
  return {
    recognised: answers,
    possiblyKnown: rows.filter((row) => candidatesOf(row, answers).length > 0).length,
  };
};
