import type { Playbook } from "@followthrough/contract";
import { saying, type Words } from "../../../captures/model/testing/saying";
import { addLines, type ReadLine } from "../addLines";
import { type Debrief, emptyDebrief } from "../debrief";

export const today = "2026-06-25";

export const readOn = { today, patientUntil: "2026-07-02" };

/** A line as it is read. */
export const line = (
  text: string,
  people: NonNullable<Words["people"]>,
  rest: Omit<Words, "people"> = {},
): ReadLine => ({ text, draft: saying(text, { ...rest, people }) });

export const danaLine = line(
  "Dana Ruiz, NYPL. Email her next week",
  [{ name: "Dana Ruiz", organization: "NYPL" }],
  {
    followUps: [{ person: 0, action: "email", what: "the slides", dueOn: "2026-06-29", daySaid: true }],
  },
);
export const toluLine = line(
  "Tolu Adeyemi told me to call Sam Okafor about the opening",
  [{ name: "Tolu Adeyemi" }, { name: "Sam Okafor", role: "referred" }],
  {
    referrals: [{ from: 0, to: 1, reason: "the opening" }],
    followUps: [{ person: 1, action: "call", what: "", daySaid: false }],
  },
);
export const graceLine = line("Grace Lin, Lakeside", [{ name: "Grace Lin", organization: "Lakeside" }]);

export const mayaLine = line(
  "Maya Lindqvist, she'll send the slides. Datawise is hiring a UX researcher, apply by Jul 15",
  [{ name: "Maya Lindqvist" }],
  {
    promises: [{ person: 0, what: "send the slides" }],
    leads: [{ title: "UX researcher", organization: "Datawise", person: 0, closesOn: "2026-07-15" }],
    followUps: [{ person: 0, action: "other", what: "Apply", dueOn: "2026-07-15", daySaid: true, lead: 0 }],
  },
);

export const tableOf = (...lines: ReadLine[]): Debrief => addLines(emptyDebrief, lines, readOn).debrief;

export const conference: Playbook = {
  id: "11111111-1111-4111-8111-111111111111",
  version: 1,
  name: "Conference",
  steps: [
    {
      action: "email",
      what: "Write to {first name} about {event}",
      after: { every: 1, unit: "working-day" },
      from: "start",
    },
  ],
  isOriginal: true,
  hasOriginal: true,
  running: 0,
};
export const sixMonths: Playbook = {
  ...conference,
  id: "22222222-2222-4222-8222-222222222222",
  name: "Check back in six months",
  steps: [
    {
      action: "check-in",
      what: "Check back with {first name}",
      after: { every: 6, unit: "month" },
      from: "start",
    },
  ],
};
