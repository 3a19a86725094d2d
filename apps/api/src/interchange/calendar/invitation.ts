import { invitationTitle } from "../../reminders/reminderWords";
import { carriable } from "../writing/contentLines";
import { calendarFile } from "./calendarFile";
import type { CalendarZone } from "./calendarZone";
import { type PlannedStep, type Property, eventOf, writtenPart } from "./stepEvent";

interface Person {
  readonly name: string;
  readonly email: string;
}

/** A name as a parameter: quotes end one, and what is not seen is left out (RFC 5545, 3.2). */
const named = (name: string): string => carriable(name).replace(/["^]/g, "'").replace(/\s+/g, " ");

const address = (email: string): string => `mailto:${email.replace(/[\s\p{Cc}]/gu, "")}`;

/**
 * A step as an invitation for both. With an address of the other it asks them (REQUEST), so that a mail program offers to
 * accept; without one it is only told (PUBLISH), which may name nobody. It says that they meet, and nothing of what the
 * step was written down for.
 */
export const invitation = (
  step: Omit<PlannedStep, "what" | "person"> & { readonly person: string },
  { own, other, zone }: { own: Person; other: string | null; zone: CalendarZone },
): { readonly text: string; readonly method: "REQUEST" | "PUBLISH" } => {
  const method = other === null ? "PUBLISH" : "REQUEST";
  const people: Property[] =
    other === null
      ? []
      : [
          [
            "attendee",
            { cn: named(own.name), role: "CHAIR", partstat: "ACCEPTED" },
            "cal-address",
            address(own.email),
          ],
          [
            "attendee",
            { cn: named(step.person), role: "REQ-PARTICIPANT", partstat: "NEEDS-ACTION", rsvp: "TRUE" },
            "cal-address",
            address(other),
          ],
        ];
  const file = calendarFile(zone, { method });
  const event = writtenPart([
    "vevent",
    [
      ...eventOf(`${step.id}-invitation@followthrough`, step, zone),
      ["summary", {}, "text", carriable(invitationTitle(step.action, own.name, step.person))],
      ["status", {}, "text", "CONFIRMED"],
      ["organizer", { cn: named(own.name) }, "cal-address", address(own.email)],
      ...people,
    ],
    [],
  ]);
  return { text: file.start + event + file.end, method };
};
