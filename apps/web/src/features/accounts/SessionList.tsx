import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { List } from "../../ui/List";
import { describeDevice } from "./describeDevice";
import { formatMoment } from "../../lib/formatMoment";

/** Every place where the account is signed in; this one comes first and is marked. */
export const SessionList = () => {
  const sessions = useApiQuery("GET /sessions", {}).data?.sessions ?? [];
  const end = useApiMutation("DELETE /sessions/:id");
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
              {describeDevice(session.userAgent)}
              {session.isThisOne && <span className="text-soft"> · this one</span>}
            </p>
            <p className="text-sm text-soft">
              {session.isThisOne
                ? `Signed in ${formatMoment(session.createdAt)}`
                : `Last used ${formatMoment(session.lastSeenAt)} · signed in ${formatMoment(session.createdAt)}`}
            </p>
          </div>
          {!session.isThisOne && (
            <Button
              aria-label={`Sign out ${describeDevice(session.userAgent)}`}
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
