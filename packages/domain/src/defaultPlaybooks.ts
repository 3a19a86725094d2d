import type { PlaybookStep } from "@followthrough/contract";

export interface DefaultPlaybook {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly PlaybookStep[];
}

/** The playbooks that come with the program. Their ids never change: a changed one is stored under the same id. */
export const defaultPlaybooks: readonly DefaultPlaybook[] = [
  {
    id: "b6f4c0de-0001-4a00-8000-000000000001",
    name: "Conference",
    steps: [
      {
        action: "email",
        what: "Tell {first name} it was good to meet, and what you will do next",
        after: { every: 1, unit: "working-day" },
        from: "start",
      },
      {
        action: "share",
        what: "Send {first name} something of use",
        after: { every: 2, unit: "week" },
        from: "previous",
      },
      {
        action: "check-in",
        what: "Check in with {first name}",
        after: { every: 3, unit: "month" },
        from: "previous",
      },
    ],
  },
  {
    id: "b6f4c0de-0002-4a00-8000-000000000002",
    name: "Informational interview",
    steps: [
      {
        action: "thank",
        what: "Thank {first name} for the time, and name one thing you took away",
        after: { every: 1, unit: "working-day" },
        from: "start",
      },
      {
        action: "share",
        what: "Tell {first name} what you did with the advice",
        after: { every: 3, unit: "week" },
        from: "previous",
      },
      {
        action: "check-in",
        what: "Check in with {first name}, and ask what is new there",
        after: { every: 3, unit: "month" },
        from: "previous",
      },
    ],
  },
  {
    id: "b6f4c0de-0003-4a00-8000-000000000003",
    name: "Referral received",
    steps: [
      {
        action: "email",
        what: "Write to {first name}, and say who sent you",
        after: { every: 1, unit: "working-day" },
        from: "start",
      },
      {
        action: "call",
        what: "Call {first name} if there is no answer yet",
        after: { every: 5, unit: "working-day" },
        from: "previous",
      },
      {
        action: "email",
        what: "Write to {first name} one last time",
        after: { every: 2, unit: "week" },
        from: "previous",
      },
    ],
  },
  {
    id: "b6f4c0de-0004-4a00-8000-000000000004",
    name: "Check back in six months",
    steps: [
      {
        action: "check-in",
        what: "Check back with {first name}: has anything opened up?",
        after: { every: 6, unit: "month" },
        from: "start",
      },
    ],
  },
  {
    id: "b6f4c0de-0005-4a00-8000-000000000005",
    name: "New job",
    steps: [
      {
        action: "email",
        what: "Congratulate {first name} on the new job",
        after: { every: 0, unit: "day" },
        from: "start",
      },
      {
        action: "coffee",
        what: "Ask {first name} to coffee, once settled in",
        after: { every: 6, unit: "week" },
        from: "start",
      },
      {
        action: "check-in",
        what: "Check in with {first name} after half a year in the job",
        after: { every: 6, unit: "month" },
        from: "start",
      },
    ],
  },
];
