import { kindOfFailure, describeFailure } from "../lib/failure";
import { CouldNotFetch } from "../lib/CouldNotFetch";
import { isMissingPart } from "../lib/missingPart";
import { ButtonLink } from "../ui/ButtonLink";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { useTabTitle } from "../ui/useTabTitle";
import { Page } from "./Page";

const TabTitle = ({ title }: { title: string }) => {
  useTabTitle(title);
  return null;
};

const reload = () => location.reload();

/** Instead of a page that failed; everything around it goes on working. */
export const RouteError = ({ error }: { error: unknown }) => (
  <Page>
    <TabTitle title="Something went wrong" />
    <h1 className="sr-only">Something went wrong</h1>
    {isMissingPart(error) ? (
      <CouldNotFetch />
    ) : (
      <ErrorState title="This page stopped working" onRetry={reload}>
        {kindOfFailure(error) === "server"
          ? "That is our mistake. What you saved is safe; loading the page again usually helps."
          : describeFailure(error)}
      </ErrorState>
    )}
  </Page>
);

/** For an address that leads nowhere, or to something that is not there any more. */
export const NotFound = () => (
  <Page>
    <TabTitle title="Nothing here" />
    <h1 className="sr-only">Nothing here</h1>
    <EmptyState
      title="There is nothing at this address"
      actions={<ButtonLink to="/">Go to Today</ButtonLink>}
    >
      It may have been deleted, or the link was cut short.
    </EmptyState>
  </Page>
);
