import { candidatesOf, type Recognised, sureOf } from "../../captures/model/recognition";
import { useRecogniseRows, useRecognition } from "../../captures/model/useRecognition";
import type { DebriefState } from "../useDebrief";
import type { Debrief } from "./debrief";
import { linkKnown } from "./debriefEdits";

/** Those recognised beyond doubt are who they are, also two rows of one person; a name alone is asked about. */
const linkSure = (debrief: Debrief, recognised: Recognised): Debrief =>
  debrief.rows.reduce((sum, row) => {
    const contact = sureOf(row, recognised);
    return contact ? linkKnown(sum, row.id, contact) : sum;
  }, debrief);

/** Who of the table may be somebody known: those beyond doubt are told to be, the others are asked about. */
export const useRecognisedRows = ({ debrief, edit, sending }: DebriefState) => {
  const { rows } = debrief;
  const { recognised, ask } = useRecognition(sending.settle);
  useRecogniseRows(rows, async () => {
    const answers = await ask(rows);
    edit((now) => linkSure(now, answers));
  });
  return {
    recognised,
    /** The rows of which it is not known yet whether they are somebody known. */
    possiblyKnown: rows.filter((row) => candidatesOf(row, recognised).length > 0).map(({ id }) => id),
  };
};
