import { useState } from "react";
import { useApiQuery } from "../../lib/useApi";
import { pagePaths } from "../../lib/pagePaths";
import { Button } from "../../ui/Button";
import { List } from "../../ui/List";
import { Row } from "../../ui/Row";
import { SectionHeading } from "../../ui/SectionHeading";
import type { MergeActs } from "./useMergeActs";

const few = 5;

/** What was merged in the last thirty days, each with its way back. */
export const MergedLately = ({ acts }: { acts: MergeActs }) => {
  const { data } = useApiQuery("GET /merges", {});
  const [all, setAll] = useState(false);
  const merges = data?.merges ?? [];
  if (merges.length === 0) return null;
  return (
    <section aria-label="Merged lately">
      <SectionHeading count={merges.length}>Merged in the last 30 days</SectionHeading>
      <List label="Merged lately">
        {(all ? merges : merges.slice(0, few)).map(({ id, keptId, keptName, mergedName }) => (
          <Row
            key={id}
            rowId={id}
            compact
            to={pagePaths.person(keptId)}
            what={keptName}
            detail={`with ${mergedName}`}
            side={
              <Button onClick={() => void acts.takeBack(id, `${keptName} and ${mergedName}`)}>
                Make two again
                <span className="sr-only">
                  : {keptName} and {mergedName}
                </span>
              </Button>
            }
          />
        ))}
      </List>
      {!all && merges.length > few && (
        <div className="mt-2">
          <Button tone="quiet" onClick={() => setAll(true)}>
            Show all {merges.length}
          </Button>
        </div>
      )}
    </section>
  );
};
