import type { Today } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { formatLongDay } from "../../ui/dayFormat";

/** Whose birthday comes up, a line each: "Maya Cohen’s birthday is Thursday, June 25". */
export const Birthdays = ({ today: { today, birthdays, counts } }: { today: Today }) => (
  <>
    {birthdays.map(({ contact, on, isMoved }) => (
      <Link key={contact.id} className="block" to={pagePaths.person(contact.id)}>
        {contact.name}’s birthday is {on === today ? "today" : formatLongDay(on)}
        {isMoved && " (born on February 29)"}
      </Link>
    ))}
    {counts.birthdays > birthdays.length && `and ${counts.birthdays - birthdays.length} more birthdays`}
  </>
);
