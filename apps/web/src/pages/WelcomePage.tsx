import { firstName } from "@followthrough/domain/firstName";
import { Import, UserPlus, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { useSession } from "../lib/session";
import { useApiMutation } from "../lib/useApi";

import { Page } from "../shell/Page";
import { Button } from "../ui/Button";
import { ButtonLink } from "../ui/ButtonLink";
import { PageHeader } from "../ui/PageHeader";
import { plural } from "../ui/plural";
import { toast } from "../ui/toast";

const Way = ({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  action: ReactNode;
}) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line p-4 first:border-t-0">
    <span
      aria-hidden="true"
      className="grid size-11 shrink-0 place-items-center rounded-full bg-accent-soft text-accent [&>svg]:size-5"
    >
      {icon}
    </span>
    <div className="min-w-[min(100%,14rem)] flex-1">
      <h2 className="font-[620]">{title}</h2>
      <p className="text-sm text-soft">{children}</p>
    </div>
    {action}
  </li>
);

/** The first minute: begin with your own people, or look around among invented ones. */
export const WelcomePage = () => {
  const navigate = useNavigate();
  const name = firstName(useSession().data?.account?.name ?? "");
  const sample = useApiMutation("POST /sample-network");
  const addSample = () =>
    sample.mutate(
      {},
      {
        onSuccess: ({ contacts }) => {
          void navigate("/");
          toast({
            text: `${plural(contacts, "invented person", "invented people")} added. Remove them in Settings at any time.`,
          });
        },
      },
    );
  return (
    <Page>
      <PageHeader title="Welcome" heading={`Welcome, ${name}`} sub="How would you like to begin?" />
      <ul className="mt-6 rounded-lg border border-line bg-card">
        <Way
          icon={<Import />}
          title="Bring in the people you know"
          action={
            <ButtonLink to="/import" tone="primary">
              Import
            </ButtonLink>
          }
        >
          Your LinkedIn connections, or the contacts of your phone or mail program.
        </Way>
        <Way
          icon={<UserPlus />}
          title="Write down whom you met"
          action={<ButtonLink to="/events">Add an event</ButtonLink>}
        >
          Add the last event you were at and the people you met there.
        </Way>
        <Way
          icon={<Users />}
          title="Look around first"
          action={
            <Button onClick={addSample} busy={sample.isPending}>
              Add the sample network
            </Button>
          }
        >
          A few dozen invented people with stories around two conferences. Removed with one press.
        </Way>
      </ul>
      <p className="mt-4">
        <ButtonLink to="/" tone="quiet">
          Start with an empty page
        </ButtonLink>
      </p>
    </Page>
  );
};
