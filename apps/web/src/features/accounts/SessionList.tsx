import { useChange, useRead } from "../../lib/useCall";
import { Button } from "../../ui/Button";
import { List } from "../../ui/List";
import { sayDevice } from "./sayDevice";
import { sayMoment } from "../../lib/sayMoment";

/** Every place where the account is signed in; this one comes first and is marked. */
export const SessionList = () => {
  const sessions = useRead("GET /sessions", {}).data?.sessions ?? [];
  const end = useChange("DELETE /sessions/:id");
  const here = sessions.filter(({ isThisOne }) => isThisOne);
  const elsewhere = sessions.filter(({ isThisOne }) => !isThisOne);
  return (
    <List label="Where you are signed in">
      {[...here, ...elsewhere].map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2.5 first:border-t-0"
        >
          <div className="min-w-0 flex-1">
            <p className="truncate font-[540]">
              {sayDevice(session.userAgent)}
              {session.isThisOne && <span className="text-soft"> · this one</span>}
            </p>
            <p className="text-sm text-soft">
              {session.isThisOne
                ? `Signed in ${sayMoment(session.createdAt)}`
                : `Last used ${sayMoment(session.lastSeenAt)} · signed in ${sayMoment(session.createdAt)}`}
            </p>
          </div>
          {!session.isThisOne && (
            <Button
              aria-label={`Sign out ${sayDevice(session.userAgent)}`}
              busy={end.isPending && end.variables.params.id === session.id}
              onClick={() => end.mutate({ params: { id: session.id } })}
            >
              Sign out
            </Button>
          )}
        </li>
      ))}
    </List>
  );
};
