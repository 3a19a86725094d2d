import type { Import } from "@followthrough/contract";
import { useState } from "react";
import { Link } from "react-router";
import { links } from "../../lib/links";
import { useChange, useRead } from "../../lib/useCall";
import { Avatar } from "../../ui/Avatar";
import { Button } from "../../ui/Button";
import { List } from "../../ui/List";
import { Pill } from "../../ui/Pill";
import { SegmentedChoice } from "../../ui/SegmentedChoice";
import { SkeletonRows } from "../../ui/Skeleton";
import { plural } from "../../ui/plural";
import { UnplacedList } from "./UnplacedList";

type Shown = "new" | "known";

/** What a file holds, before anything is saved: who is new, who is known already, and what could not be placed. */
export const ImportPreview = ({ found }: { found: Import }) => {
  const [shown, setShown] = useState<Shown>(found.newPeople > 0 ? "new" : "known");
  const rows = useRead("GET /imports/:id/rows", {
    params: { id: found.id },
    query: { status: shown, limit: 100 },
  });
  const run = useChange("POST /imports/:id/run");
  const count = shown === "new" ? found.newPeople : found.knownPeople;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedChoice
          label="Show"
          value={shown}
          onChange={setShown}
          options={[
            { value: "new", label: `${found.newPeople.toLocaleString()} new` },
            { value: "known", label: `${found.knownPeople.toLocaleString()} already known` },
          ]}
        />
        <span className="flex-1" />
        <Button tone="primary" busy={run.isPending} onClick={() => run.mutate({ params: { id: found.id } })}>
          Import {plural(found.total, "person", "people")}
        </Button>
      </div>
      <p className="mt-2 mb-4 text-sm text-soft">
        Those known already are completed with what is missing; nothing you wrote is changed. Importing the
        same file twice adds nobody twice.
      </p>
      {!rows.data && <SkeletonRows />}
      {rows.data && rows.data.rows.length > 0 && (
        <List label={shown === "new" ? "New people" : "People already known"}>
          {rows.data.rows.map((row) => (
            <li
              key={row.position}
              className="flex items-center gap-3.5 border-t border-line px-4 py-2.5 first:border-t-0"
            >
              <Avatar name={row.name} size="sm" />
              <div className="min-w-0 flex-1">
                <p className="truncate font-[560]">{row.name}</p>
                <p className="truncate text-sm text-soft">
                  {[row.title, row.organization, row.email].filter(Boolean).join(" · ")}
                </p>
              </div>
              {shown === "known" && (
                <Pill>
                  {row.known ? (
                    <>
                      {row.known.because} as&nbsp;
                      <Link to={links.person(row.known.id)} className="underline underline-offset-2">
                        {row.known.name}
                      </Link>
                    </>
                  ) : (
                    "twice in this file"
                  )}
                </Pill>
              )}
            </li>
          ))}
        </List>
      )}
      {count > 100 && (
        <p className="mt-2 text-sm text-soft">The first 100 of {count.toLocaleString()} are shown.</p>
      )}
      <UnplacedList unplaced={found.unplaced} />
    </>
  );
};
