import type { FollowUp } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import type { MenuItem } from "../../ui/Menu";

/** Where a coffee or a meeting is an invitation for both; null for what two people do not meet for. */
export const invitationPath = ({ id, action, state }: FollowUp): string | null =>
  state === "open" && actionFacts[action].isMeeting ? `/api/follow-ups/${id}/invitation` : null;

const download = (path: string): void => {
  const link = document.createElement("a");
  link.href = path;
  link.download = "";
  link.click();
};

/** The same in the menu of a row. */
export const invitationItem = (followUp: FollowUp): MenuItem[] => {
  const path = invitationPath(followUp);
  return path === null ? [] : [{ label: "Invitation for a calendar", onSelect: () => download(path) }];
};
