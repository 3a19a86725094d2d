import type { Calls, FollowUp } from "@followthrough/contract";
import { describeStep } from "../../lib/stepWords";
import { formatMomentInSentence } from "../../lib/words";
import type { Entry } from "./entry";

/** An act that waits, in words one knows it by, and all that was typed into it. */
interface Described {
  readonly title: string;
  readonly typed: string;
}

const stepOf = ({ what, contact, action }: FollowUp): string =>
  describeStep(what, contact?.name ?? null, action);

const describeCapture = (body: Calls["PUT /captures/:id"]["body"]): Described => ({
  title: `Capture: ${[...body.people, ...(body.followUps ?? []).filter(({ person }) => person === null)]
    .map((one) => ("name" in one ? one.name : one.what))
    .join(", ")}`,
  typed: [
    ...new Set([
      ...(body.conversations ?? []).map(({ notes }) => notes),
      ...(body.followUps ?? []).map(({ what, dueOn }) => `${dueOn} ${what}`),
    ]),
  ].join("\n"),
});

export const describeEntry = ({ key, input, answer }: Entry, today: string): Described => {
  const body = input.body as never;
  const acted = answer as { readonly followUp: FollowUp };
  switch (key) {
    case "PUT /captures/:id":
      return describeCapture(body);
    case "POST /follow-ups/:id/completion": {
      const { outcome = "", next } = body as Calls[typeof key]["body"];
      return {
        title: `Done: ${stepOf(acted.followUp)}`,
        typed: [outcome, next ? `${next.dueOn} ${next.what}` : ""].filter(Boolean).join("\n"),
      };
    }
    case "POST /follow-ups/:id/drop": {
      const { reason } = body as Calls[typeof key]["body"];
      return { title: `Dropped: ${stepOf(acted.followUp)}`, typed: reason };
    }
    case "POST /follow-ups/:id/snoozes": {
      const step = answer as FollowUp;
      return { title: `Snoozed to ${formatMomentInSentence(step, today)}: ${stepOf(step)}`, typed: "" };
    }
    case "POST /follow-ups": {
      const step = answer as FollowUp;
      return { title: `Planned for ${formatMomentInSentence(step, today)}: ${stepOf(step)}`, typed: "" };
    }
    case "POST /conversations": {
      const { contacts, notes } = answer as Calls[typeof key]["answer"];
      return { title: `Conversation with ${contacts.map(({ name }) => name).join(", ")}`, typed: notes };
    }
  }
};
