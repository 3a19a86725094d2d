import { Route } from "lucide-react";
import { useState } from "react";
import { PersonPicker, type PickedPerson } from "../features/contacts/PersonPicker";
import { type Destination, DestinationPicker } from "../features/paths/DestinationPicker";
import { PathCard } from "../features/paths/PathCard";
import { ReferralTabs } from "../features/referrals/ReferralTabs";
import { Loaded } from "../lib/Loaded";
import { useApiQuery } from "../lib/useApi";
import { useAddress } from "../lib/useAddress";
import { Page } from "../shell/Page";
import { EmptyState } from "../ui/EmptyState";
import { Field } from "../ui/Field";
import { PageHeader } from "../ui/PageHeader";
import { SkeletonRows } from "../ui/Skeleton";
import { plural } from "../ui/plural";

/** Somebody whose id stands in the address, once the name is known. */
const usePersonOf = (id: string | null, picked: PickedPerson | null): PickedPerson | null => {
  const isNamed = picked?.id === id;
  const { data } = useApiQuery(
    "GET /contacts/:id",
    { params: { id: id ?? "" } },
    { enabled: id !== null && !isNamed },
  );
  if (id === null) return null;
  return isNamed ? picked : data ? { id, name: data.contact.name } : null;
};

/** Who can lead you, or one of your people, to somebody or into an organisation. The question stands in the address. */
export const PathsPage = () => {
  const [params, change] = useAddress();
  const [fromId, toId, organization] = [params.get("from"), params.get("to"), params.get("at")];
  const [picked, setPicked] = useState<{ from: PickedPerson | null; to: PickedPerson | null }>({
    from: null,
    to: null,
  });
  const from = usePersonOf(fromId, picked.from);
  const person = usePersonOf(toId, picked.to);
  const ask = (wanted: Partial<Record<"from" | "to" | "at", string | null>>) =>
    change((next) => {
      for (const [name, value] of Object.entries(wanted))
        if (value) next.set(name, value);
        else next.delete(name);
    });
  const pickFrom = (one: PickedPerson | null) => {
    setPicked({ ...picked, from: one });
    ask({ from: one?.id ?? null });
  };
  const pickTo = (one: Destination | null) => {
    setPicked({ ...picked, to: one?.kind === "person" ? one : null });
    ask({
      to: one?.kind === "person" ? one.id : null,
      at: one?.kind === "organization" ? one.name : null,
    });
  };
  const isAsked = Boolean(toId ?? organization) && !(toId && toId === fromId);
  const read = useApiQuery(
    "GET /paths",
    {
      query: {
        ...(fromId ? { fromId } : {}),
        ...(toId ? { toId } : organization ? { organization } : {}),
      },
    },
    { enabled: isAsked },
  );
  const { data } = read;
  const destination: Destination | null = organization
    ? { kind: "organization", name: organization }
    : person?.id
      ? { kind: "person", id: person.id, name: person.name }
      : null;
  const goal = organization ? `anyone at ${organization}` : (person?.name ?? "them");
  return (
    <Page>
      <PageHeader title="Who can lead you there" sub="Over referrals, shared conversations and events." />
      <ReferralTabs />
      <div className="mt-4 grid gap-3 laptop:grid-cols-2">
        <Field label="From">
          <PersonPicker value={from} onChange={pickFrom} placeholder="You" />
        </Field>
        <Field label="To">
          <DestinationPicker value={destination} onChange={pickTo} />
        </Field>
      </div>
      <div className="mt-6 grid gap-3 wrap-anywhere" aria-live="polite">
        {!isAsked && (
          <EmptyState icon={<Route />} title="Whom would you like to reach?">
            Name a person, or an organisation such as “Newberry”, and see who can introduce you.
          </EmptyState>
        )}
        {isAsked && <Loaded read={read} skeleton={<SkeletonRows />} />}
        {isAsked && data?.wanted === 0 && (
          <EmptyState icon={<Route />} title={`You know of nobody at ${organization ?? "it"}`}>
            When somebody mentions a name there, write it down as a referral, and the way will show here.
          </EmptyState>
        )}
        {isAsked && data && data.wanted > 0 && data.paths.length === 0 && (
          <EmptyState icon={<Route />} title={`No way to ${goal} yet`}>
            No referral, conversation or event joins {from?.name ?? "you"} with {goal}.
          </EmptyState>
        )}
        {isAsked && data && data.paths.length > 0 && (
          <>
            <h2 className="text-sm text-soft">
              {plural(data.paths.length, "way")} to {goal}, the best first
            </h2>
            <ol className="grid gap-3">
              {data.paths.map((path) => (
                <li key={path.steps.map(({ to, kind }) => `${kind} ${to.id}`).join(" ")}>
                  <PathCard path={path} />
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Page>
  );
};
