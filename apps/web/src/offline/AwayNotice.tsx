import { useQueryClient } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { useReachable } from "../lib/connection";
import { formatMoment } from "../lib/formatMoment";
import { useTimeZone } from "../lib/session";
import { Button } from "../ui/Button";
import { DeviceNotice } from "./DeviceNotice";
import { useKeepsNothing } from "./keepsNothing";
import { useOldestShown } from "./useOldestShown";

/** Says that the server does not answer, and what that means for what is on the screen and for what is done there. */
export const AwayNotice = () => {
  const isAway = !useReachable();
  const client = useQueryClient();
  const timeZone = useTimeZone();
  const oldest = useOldestShown(isAway);
  const keepsNothing = useKeepsNothing();
  if (!isAway) return null;
  const age = oldest === null ? "" : `, as of ${formatMoment(new Date(oldest).toISOString(), timeZone)}`;
  const writing = keepsNothing
    ? "Changes are not saved until it answers."
    : "Captures, steps and conversations are kept and sent later.";
  return (
    <DeviceNotice
      tone="due"
      icon={<CloudOff aria-hidden="true" />}
      words={`Followthrough cannot be reached. What you see may be old${age}. ${writing}`}
    >
      <Button onClick={() => void client.refetchQueries({ type: "active" })}>Try again</Button>
    </DeviceNotice>
  );
};
