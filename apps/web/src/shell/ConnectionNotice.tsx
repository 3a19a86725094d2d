import { useQueryClient } from "@tanstack/react-query";
import { CloudOff } from "lucide-react";
import { useReachable } from "../lib/connection";
import { Button } from "../ui/Button";

/** Says that the server does not answer, and what that means for what is on the screen. */
export const ConnectionNotice = () => {
  const reachable = useReachable();
  const client = useQueryClient();
  return (
    <div role="status">
      {!reachable && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-due-soft px-10 py-2 text-sm phone:px-4">
          <CloudOff aria-hidden="true" className="size-4 shrink-0 text-due" />
          <span className="min-w-0 flex-1">
            Followthrough cannot be reached. What you see may be old, and changes are not saved until it
            answers.
          </span>
          <Button onClick={() => void client.refetchQueries({ type: "active" })}>Try again</Button>
        </div>
      )}
    </div>
  );
};
