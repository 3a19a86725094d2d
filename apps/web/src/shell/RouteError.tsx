import { useEffect, useState } from "react";
import { kindOfFailure, sayFailure } from "../lib/failure";
import { type WhyMissing, isMissingPart, whyMissing } from "../lib/missingPart";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { Page } from "./Page";

const reload = () => location.reload();

/** A page that could not be fetched. It is loaded anew only while the server is there, for the browser would show a page of its own. */
const MissingPage = () => {
  const [why, setWhy] = useState<WhyMissing | null>(null);
  const [asking, setAsking] = useState(true);
  useEffect(() => {
    const look = async () => {
      setWhy(await whyMissing());
      setAsking(false);
    };
    void look();
  }, []);
  const again = async () => {
    setAsking(true);
    if ((await whyMissing()) === "updated") reload();
    else setAsking(false);
  };
  if (why === null) return null;
  return why === "updated" ? (
    <ErrorState title="Followthrough was updated" onRetry={reload}>
      This page comes from before the update. Load it again to go on; what you saved is there.
    </ErrorState>
  ) : (
    <ErrorState onRetry={() => void again()} retrying={asking}>
      Followthrough cannot be reached. Try again in a moment.
    </ErrorState>
  );
};

/** Instead of a page that failed; everything around it goes on working. */
export const RouteError = ({ error }: { error: unknown }) => (
  <Page>
    <h1 className="sr-only">Something went wrong</h1>
    {isMissingPart(error) ? (
      <MissingPage />
    ) : (
      <ErrorState title="This page stopped working" onRetry={reload}>
        {kindOfFailure(error) === "server"
          ? "That is our mistake. What you saved is safe; loading the page again usually helps."
          : sayFailure(error)}
      </ErrorState>
    )}
  </Page>
);

/** For an address that leads nowhere, or to something that is not there any more. */
export const NotFound = () => (
  <Page>
    <h1 className="sr-only">Nothing here</h1>
    <EmptyState
      title="There is nothing at this address"
      actions={<ButtonLink to="/">Go to Today</ButtonLink>}
    >
      It may have been deleted, or the link was cut short.
    </EmptyState>
  </Page>
);
