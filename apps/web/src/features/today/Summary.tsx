import type { Today } from "@followthrough/contract";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { formatLongDay } from "../../ui/dayFormat";
import { formatGreeting } from "./formatGreeting";

/** What day it is, what is due, and whose birthday comes up: "Maya Cohen’s birthday is Thursday, June 25". */
export const Summary = (today: Today) => (
  <>
    {formatGreeting(today)}
    {today.birthdays.map(({ contact, on, isMoved }) => (
      <Link key={contact.id} to={pagePaths.person(contact.id)} className="block hover:underline">
        {contact.name}’s birthday is {on === today.today ? "today" : formatLongDay(on)}
        {isMoved && " (for the 29th)"}
      </Link>
    ))}
    {today.moreBirthdays > 0 && `${today.moreBirthdays} more`}
  </>
);
