import type { FollowUp } from "@followthrough/contract";
import { actionFacts } from "@followthrough/domain/actionFacts";
import { CalendarPlus } from "lucide-react";
import { ButtonLink } from "../../ui/ButtonLink";

/** A coffee or a meeting as an invitation for both; nothing for what two people do not meet for. */
export const InvitationLink = ({ followUp: { id, action, state } }: { followUp: FollowUp }) =>
  state === "open" && actionFacts[action].isMeeting ? (
    <ButtonLink
      to={`/api/follow-ups/${id}/invitation`}
      tone="quiet"
      download
      icon={<CalendarPlus aria-hidden="true" className="size-4" />}
    >
      Invitation
    </ButtonLink>
  ) : null;
