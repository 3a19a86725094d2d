import type { FollowUp } from "@followthrough/contract";
import { CalendarPlus } from "lucide-react";
import { ButtonLink } from "../../ui/ButtonLink";
import { invitationPath } from "./invitationItem";

/** A coffee or a meeting as an invitation for both; nothing for what two people do not meet for. */
export const InvitationLink = ({ followUp }: { followUp: FollowUp }) => {
  const path = invitationPath(followUp);
  return path === null ? null : (
    <ButtonLink to={path} tone="quiet" download icon={<CalendarPlus aria-hidden="true" className="size-4" />}>
      Invitation
    </ButtonLink>
  );
};
