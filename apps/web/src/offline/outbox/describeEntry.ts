import type { Calls, FollowUp } from "@followthrough/contract";
import { describeStep } from "../../lib/stepWords";
import { formatMomentInSentence } from "../../lib/words";
import type { Entry } from "./entry";
import { planLine, textsIn } from "./textsIn";

/** An act that waits, in words one knows it by, and all that was typed into it. */
interface Described {
  readonly title: string;
  readonly typed: string;
}

const stepOf = ({ what, contact, action }: FollowUp): string =>
  describeStep(what, contact?.name ?? null, action);

const captureOf = ({ people, followUps = [] }: Calls["PUT /captures/:id"]["body"]): string =>
  [...people, ...followUps.filter(({ person }) => person === null)]
    .map((one) => ("name" in one ? one.name : one.what))
    .join(", ");

const titleOf = ({ key, input, answer }: Entry, today: string): string => {
  const acted = answer as { readonly followUp: FollowUp };
  const step = answer as FollowUp;
  switch (key) {
    case "PUT /captures/:id":
      return `Capture: ${captureOf(input.body as Calls[typeof key]["body"])}`;
    case "POST /follow-ups/:id/completion":
      return `Done: ${stepOf(acted.followUp)}`;
    case "POST /follow-ups/:id/drop":
      return `Dropped: ${stepOf(acted.followUp)}`;
    case "POST /follow-ups/:id/snoozes":
      return `Snoozed to ${formatMomentInSentence(step, today)}: ${stepOf(step)}`;
    case "POST /follow-ups":
      return `Planned for ${formatMomentInSentence(step, today)}: ${stepOf(step)}`;
    case "POST /conversations": {
      const { contacts } = answer as Calls[typeof key]["answer"];
      return `Conversation with ${contacts.map(({ name }) => name).join(", ")}`;
    }
  }
};

/** What of the request is in the title already. */
const saidInTitle = ({ key, input: { body } }: Entry): string[] => {
  if (key === "PUT /captures/:id")
    return (body as Calls[typeof key]["body"]).people.map(({ name }) => name.trim());
  return key === "POST /follow-ups" ? [planLine(body as Calls[typeof key]["body"])] : [];
};

export const describeEntry = (entry: Entry, today: string): Described => {
  const said = saidInTitle(entry);
  const typed = textsIn(entry.input.body).filter((text) => !said.includes(text));
  return { title: titleOf(entry, today), typed: typed.join("\n") };
};
