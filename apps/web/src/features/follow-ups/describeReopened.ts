import type { Calls } from "@followthrough/contract";

type Stayed = Calls["POST /follow-ups/:id/reopening"]["answer"]["stayed"][number];

const nameOf = ({ kind, name }: Stayed): string => {
  if (kind === "conversation") return "the conversation";
  return kind === "step" ? `“${name ?? ""}”` : `the referral to ${name ?? ""}`;
};

/** "Open again: Call Yuki", and what came of it and stays. */
export const describeReopened = (what: string, stayed: readonly Stayed[]): string => {
  const names = stayed.map(nameOf).join(", ");
  if (stayed.length === 0) return `Open again: ${what}`;
  return stayed.length === 1
    ? `Open again: ${what}. It was changed since, so it stays: ${names}`
    : `Open again: ${what}. They were changed since, so they stay: ${names}`;
};
