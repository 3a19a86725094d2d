import type { Calls } from "@followthrough/contract";
import { describeFailure } from "../../lib/failure";
import { useApiMutation } from "../../lib/useApi";
import { toast } from "../../ui/toast";

type Stayed = Calls["POST /follow-ups/:id/reopening"]["answer"]["stayed"][number];

const nameOf = ({ kind, name }: Stayed): string => {
  if (kind === "conversation") return "The conversation";
  return kind === "step" ? `“${name ?? ""}”` : `The referral to ${name ?? ""}`;
};

/** "Open again: Call Yuki", and what came of it and stays. */
const describeReopened = (what: string, stayed: readonly Stayed[]): string => {
  const names = stayed.map(nameOf).join(", ");
  if (stayed.length === 0) return `Open again: ${what}`;
  return stayed.length === 1
    ? `Open again: ${what}. ${names} stays, it was changed since.`
    : `Open again: ${what}. ${names} stay, they were changed since.`;
};

/** Opens a step again that was done, answered or dropped, however long ago. What was written when it was closed stays, as a note. */
export const useReopenStep = () => {
  const reopen = useApiMutation("POST /follow-ups/:id/reopening");
  return ({ id, what }: { readonly id: string; readonly what: string }) =>
    reopen.mutate(
      { params: { id } },
      {
        onSuccess: ({ stayed }) => toast({ text: describeReopened(what, stayed) }),
        onError: (failure) => toast({ text: describeFailure(failure), tone: "problem" }),
      },
    );
};
