import type { Today } from "@followthrough/contract";
import { useState } from "react";
import { Link } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { formatLongDay } from "../../ui/dayFormat";
import { formatGreeting } from "./formatGreeting";

/** Birthdays shown at once, few enough that what is due stays in sight; the others are a press away. */
const shownAtFirst = 3;

/** What day it is, what is due, and whose birthday comes up: "Maya Cohen’s birthday is Thursday, June 25". */
export const Summary = (today: Today) => {
  const { birthdays, moreBirthdays } = today;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? birthdays : birthdays.slice(0, shownAtFirst);
  const others = birthdays.length - shown.length;
  return (
    <>
      {formatGreeting(today)}
      {shown.map(({ contact, on, isMoved }) => (
        <Link
          key={contact.id}
          to={pagePaths.person(contact.id)}
          className="block hover:underline touch:py-1.5"
        >
          {contact.name}’s birthday is {on === today.today ? "today" : formatLongDay(on)}
          {isMoved && " (for the 29th)"}
        </Link>
      ))}
      {others > 0 ? (
        <button type="button" className="block underline touch:py-1.5" onClick={() => setWhole(true)}>
          {others + moreBirthdays === 1 ? "One more birthday" : `${others + moreBirthdays} more birthdays`}
        </button>
      ) : (
        moreBirthdays > 0 && `and ${moreBirthdays} more`
      )}
    </>
  );
};
