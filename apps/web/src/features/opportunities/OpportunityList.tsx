import type { Opportunity } from "@followthrough/contract";
import { useNavigate } from "react-router";
import { pagePaths } from "../../lib/pagePaths";
import { useToday } from "../../lib/session";
import { describeNext, formatDueInSentence, toneOfDue } from "../../lib/words";
import { List } from "../../ui/List";
import { Pill } from "../../ui/Pill";
import { Row } from "../../ui/Row";
import { useListKeys } from "../../ui/useListKeys";
import { stageTones } from "./opportunityWords";

/** Opportunities one below the other, those still open first. */
export const OpportunityList = ({ opportunities }: { opportunities: readonly Opportunity[] }) => {
  const today = useToday();
  const navigate = useNavigate();
  const keys = useListKeys({
    ids: opportunities.map(({ id }) => id),
    onEnter: { label: "Open", run: (id) => void navigate(pagePaths.opportunity(id)) },
  });
  return (
    <List label="Opportunities">
      {opportunities.map((one) => (
        <Row
          key={one.id}
          {...keys.rowProps(one.id)}
          to={pagePaths.opportunity(one.id)}
          what={one.title}
          detail={[one.organization, one.contact.name].filter(Boolean).join(" · ")}
          why={
            one.nextStep ? (
              <>
                {describeNext(one.nextStep)}, {formatDueInSentence(one.nextStep, today)}
              </>
            ) : one.needsStep ? (
              "No next step."
            ) : undefined
          }
          pill={
            <>
              {one.nextStep && one.nextStep.daysLate > 0 && (
                <span className="mr-1.5">
                  <Pill tone={toneOfDue(one.nextStep, today)}>late</Pill>
                </span>
              )}
              <Pill tone={stageTones[one.stage.kind]}>{one.stage.name}</Pill>
            </>
          }
        />
      ))}
    </List>
  );
};
