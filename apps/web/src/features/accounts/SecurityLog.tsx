import { useState } from "react";
import { useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { List } from "../../ui/List";
import { formatMoment } from "../../lib/formatMoment";
import { describeOrigin, securityEventWords } from "./securityEventWords";

const Rows = ({ cursor, onMore }: { cursor: string | null; onMore: (cursor: string) => void }) => {
  const [asked, setAsked] = useState(false);
  const log = useApiQuery("GET /security-events", {
    query: { limit: cursor ? 50 : 8, ...(cursor ? { cursor } : {}) },
  });
  const next = log.data?.nextCursor;
  return (
    <>
      {log.data?.events.map((event) => (
        <li key={event.id} className="border-t border-line px-4 py-2.5 first:border-t-0">
          <p className="font-[540]">{securityEventWords[event.kind]}</p>
          <p className="text-sm break-words text-soft">
            {formatMoment(event.createdAt)} · {describeOrigin(event)}
          </p>
        </li>
      ))}
      {next && !asked && (
        <li className="border-t border-line px-4 py-2.5">
          <Button
            tone="quiet"
            onClick={() => {
              setAsked(true);
              onMore(next);
            }}
          >
            Show earlier
          </Button>
        </li>
      )}
    </>
  );
};

/** What happened to the account's safety in the last year, the latest first. */
export const SecurityLog = () => {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <List label="Security log">
      {cursors.map((cursor) => (
        <Rows key={cursor ?? ""} cursor={cursor} onMore={(next) => setCursors([...cursors, next])} />
      ))}
    </List>
  );
};
