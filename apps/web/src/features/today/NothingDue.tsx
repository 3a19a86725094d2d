import { CheckCircle2, UserPlus } from "lucide-react";
import { pagePaths } from "../../lib/pagePaths";
import { useApiQuery } from "../../lib/useApi";
import { ButtonLink } from "../../ui/ButtonLink";
import { EmptyState } from "../../ui/EmptyState";

/** A day without steps, and what that means: nobody is there yet, something else is open, or all is planned. */
export const NothingDue = ({ loops }: { loops: number }) => {
  const people = useApiQuery("GET /counts", {}).data?.contacts;
  if (people === 0)
    return (
      <EmptyState
        icon={<UserPlus />}
        title="Nobody here yet"
        actions={
          <ButtonLink tone="primary" kbd="c" to={pagePaths.capture()}>
            Capture somebody
          </ButtonLink>
        }
      >
        Write down whom you met, in one line of plain words. What you mean to do next comes up here on its
        day.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<CheckCircle2 />}
      title="Nothing is due"
      actions={<ButtonLink to="/people">Look through your people</ButtonLink>}
    >
      {loops > 0
        ? "The open loops beside this need a next step."
        : "What is planned comes up here on its day. Press c when you meet somebody."}
    </EmptyState>
  );
};
