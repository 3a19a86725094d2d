import type { OpportunityKind, StageKind } from "@followthrough/contract";

export const kindOptions: readonly { value: OpportunityKind; label: string }[] = [
  { value: "job", label: "A job" },
  { value: "informational-interview", label: "An informational interview" },
  { value: "project", label: "A project" },
  { value: "other", label: "Other" },
];

const kinds: Readonly<Record<OpportunityKind, string>> = {
  job: "Job",
  "informational-interview": "Informational interview",
  project: "Project",
  other: "Opportunity",
};

export const formatOpportunityKind = (kind: OpportunityKind): string => kinds[kind];

export const stageTones: Readonly<Record<StageKind, "plain" | "ok" | "late" | "due">> = {
  open: "plain",
  won: "ok",
  lost: "late",
  later: "due",
};
