import type { Delivery } from "@followthrough/contract";
import { useState } from "react";
import { useApiQuery } from "../../lib/useApi";
import { useTimeZone } from "../../lib/session";
import { formatMoment } from "../../lib/formatMoment";
import { Button } from "../../ui/Button";
import { List } from "../../ui/List";
import { TitledCard } from "../../ui/TitledCard";
import { cx } from "../../ui/cx";
import { channelWords, kindWords, describeServerAnswer, describeOutcome } from "./reminderWords";

const DeliveryRow = ({ delivery }: { delivery: Delivery }) => {
  const { channel, kind, state, sentAt, createdAt, nextAttemptAt, attempts } = delivery;
  const timeZone = useTimeZone();
  const answer = describeServerAnswer(delivery);
  const isBad = state === "failed" || (state === "waiting" && attempts > 0);
  return (
    <li className="border-t border-line px-4 py-2.5 first:border-t-0">
      <p className="font-[540]">
        {kindWords[kind]} · {channelWords[channel]}
      </p>
      <p className={cx("text-sm", isBad ? "text-late" : "text-soft")}>
        {formatMoment(sentAt ?? createdAt, timeZone)} · {describeOutcome(delivery)}
        {state === "waiting" &&
          nextAttemptAt &&
          attempts > 0 &&
          `; tried again ${formatMoment(nextAttemptAt, timeZone)}`}
      </p>
      {isBad && answer && <p className="text-sm break-words text-soft">{answer}</p>}
    </li>
  );
};

const Rows = ({ cursor, onMore }: { cursor: string | null; onMore: (cursor: string) => void }) => {
  const [asked, setAsked] = useState(false);
  const log = useApiQuery("GET /deliveries", {
    query: { limit: cursor ? 50 : 8, ...(cursor ? { cursor } : {}) },
  });
  const next = log.data?.nextCursor;
  const isEmpty = cursor === null && log.data?.deliveries.length === 0;
  return (
    <>
      {isEmpty && <li className="px-4 py-3 text-soft">Nothing yet.</li>}
      {log.data?.deliveries.map((delivery) => (
        <DeliveryRow key={delivery.id} delivery={delivery} />
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

/** What was sent in the last ninety days, when, and why not, the latest first. */
export const DeliveryLog = () => {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <TitledCard title="What was sent">
      <p className="mb-2 text-sm text-soft">Kept for 90 days.</p>
      <List label="What was sent">
        {cursors.map((cursor) => (
          <Rows key={cursor ?? ""} cursor={cursor} onMore={(next) => setCursors([...cursors, next])} />
        ))}
      </List>
    </TitledCard>
  );
};
