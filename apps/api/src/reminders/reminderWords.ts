import type { Action } from "@followthrough/contract";

/** The name of the subscribed calendar. */
export const calendarName = "Followthrough";

/** A step in a calendar, where nothing else says whom it is about: "Dana Ruiz: Send the deck", "Call Sam Okafor about the job". */
export const calendarTitle = (person: string, what: string): string =>
  what.includes(person) ? what : `${person}: ${what}`;

/** What stands below the title: the last words, where they are told, and where the person is found. */
export const calendarDescription = ({
  lastWords,
  url,
}: {
  readonly lastWords: string | null;
  readonly url: string | null;
}): string =>
  [lastWords ? `Last said: “${lastWords}”` : "", url ? `In Followthrough: ${url}` : ""]
    .filter(Boolean)
    .join("\n\n");

/** An invitation for both, so it says nothing but that they meet: "Coffee: Jo Park and Sam Okafor". */
export const invitationTitle = (action: Action, own: string, other: string): string =>
  `${action === "coffee" ? "Coffee" : action === "call" ? "Call" : "Meeting"}: ${own} and ${other}`;
