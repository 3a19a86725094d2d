import { plural } from "../../ui/plural";

interface RestOfLateProps {
  /** How many are late, how many of them the list shows, and how many one fresh start is about. */
  total: number;
  shown: number;
  covered: number;
}

/** What becomes of the late steps that the list does not show: of very many, one fresh start is not about all. */
export const RestOfLate = ({ total, shown, covered }: RestOfLateProps) => (
  <>
    {covered > shown && (
      <p className="text-sm text-soft">
        And {plural(covered - shown, "more late step")}, with which is done what is chosen above.
      </p>
    )}
    {total > covered && (
      <p className="text-sm text-soft">
        {plural(total - covered, "more late step")} beyond these: another fresh start can take them.
      </p>
    )}
  </>
);
