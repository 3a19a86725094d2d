import { describeFailure } from "../lib/failure";
import { linkProblem } from "../lib/linkCalls";
import { ErrorState } from "../ui/ErrorState";
import { AppLink, LinkShell } from "./LinkShell";

const titles = {
  "not-good": "This link is not good",
  changed: "This step was changed",
  used: "This link was used already",
} as const;

interface LinkFailureProps {
  failure: unknown;
  onRetry: () => void;
  retrying: boolean;
  /** What can be done instead, where the link itself is at its end. */
  instead?: string;
}

/** What a link led to could not be shown: for good, or just now. */
export const LinkFailure = ({ failure, onRetry, retrying, instead }: LinkFailureProps) => {
  const end = linkProblem(failure);
  if (end === null) {
    return (
      <LinkShell title="Followthrough cannot show this just now">
        <ErrorState onRetry={onRetry} retrying={retrying}>
          {describeFailure(failure)}
        </ErrorState>
      </LinkShell>
    );
  }
  return (
    // That a link was used says the title alone.
    <LinkShell title={titles[end]} description={end !== "used" && <p>{describeFailure(failure)}</p>}>
      {instead && <p className="mb-3">{instead}</p>}
      <AppLink />
    </LinkShell>
  );
};
