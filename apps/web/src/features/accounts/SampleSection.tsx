import type { Profile } from "@followthrough/contract";
import { useApiMutation } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { TitledCard } from "../../ui/TitledCard";

const said = (describe: (people: string) => string) => ({
  onSuccess: ({ contacts, kept = [] }: { contacts: number; kept?: { name: string }[] }) => {
    const names = kept.map(({ name }) => name).join(", ");
    toast({
      text: `${describe(plural(contacts, "person", "people"))}${names && `; kept for what you did with them: ${names}`}`,
    });
  },
});

/** The invented people: brought in and taken out with one press. */
export const SampleSection = ({ account }: { account: Profile }) => {
  const add = useApiMutation("POST /sample-network");
  const remove = useApiMutation("DELETE /sample-network");
  return (
    <TitledCard title="Sample network">
      <p className="mb-3 text-sm text-soft">
        A few dozen invented people with stories around two conferences, to look around with.
      </p>
      {account.hasSampleNetwork ? (
        <Button
          onClick={() =>
            remove.mutate(
              {},
              said((people) => `${people} removed`),
            )
          }
          busy={remove.isPending}
        >
          Remove the sample network
        </Button>
      ) : (
        <Button
          onClick={() =>
            add.mutate(
              {},
              said((people) => `${people} added`),
            )
          }
          busy={add.isPending}
        >
          Add the sample network
        </Button>
      )}
    </TitledCard>
  );
};
