import { candidatesOf } from "../captures/model/recognition";
import { FindKnownDialog } from "./FindKnownDialog";
import { PartDialog } from "./PartDialog";
import { PersonSheet } from "./phone/PersonSheet";
import type { Desk } from "./useDesk";

/** What is open about one person of the table: everything on a phone, how they were met, who they are. */
export const RowDialogs = ({ desk, onClose }: { desk: Desk; onClose: () => void }) => {
  const { asking, acts, recognised } = desk;
  const row = desk.debrief.rows.find(({ id }) => id === asking?.row);
  if (!row) return null;
  switch (asking?.about) {
    case "all":
      return <PersonSheet row={row} desk={desk} onClose={onClose} />;
    case "part":
      return <PartDialog row={row} desk={desk} onClose={onClose} />;
    default:
      return (
        <FindKnownDialog
          name={row.name}
          candidates={candidatesOf(row, recognised)}
          onPick={(known) => {
            acts.link(row.id, known);
            onClose();
          }}
          onClose={onClose}
        />
      );
  }
};
