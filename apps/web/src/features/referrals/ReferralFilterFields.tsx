import { useState } from "react";
import { useAddress } from "../../lib/useAddress";
import { useApiQuery } from "../../lib/useApi";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";
import { PersonPicker, type PickedPerson } from "../contacts/PersonPicker";
import { EventPicker, type PickedEvent } from "../events/EventPicker";

/** The filters of referrals, which are in the address. */
export const ReferralFilterFields = () => {
  const [params, change] = useAddress();
  const [by, at, lead] = [params.get("by"), params.get("at"), params.get("lead")];
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [event, setEvent] = useState<PickedEvent | null>(null);
  const isPicked = person?.id === by;
  const found = useApiQuery(
    "GET /contacts/:id",
    { params: { id: by ?? "" } },
    { enabled: by !== null && !isPicked },
  );
  const place = useApiQuery(
    "GET /events/:id",
    { params: { id: at ?? "" } },
    { enabled: at !== null && event?.id !== at },
  );
  const { data: leads } = useApiQuery("GET /opportunities", { query: {} });
  const set = (name: "by" | "at" | "lead", value: string | null | undefined) =>
    change((next) => {
      next.delete("after");
      if (value) next.set(name, value);
      else next.delete(name);
    });
  const referrer =
    by === null ? null : isPicked ? person : found.data ? { id: by, name: found.data.contact.name } : null;
  const shownEvent =
    at === null
      ? null
      : event?.id === at
        ? event
        : place.data
          ? { id: at, name: place.data.event.name }
          : null;
  return (
    <div className="mt-2 grid gap-3 laptop:grid-cols-3">
      <Field label="Pointed out by">
        <PersonPicker
          value={referrer}
          placeholder="Anybody"
          onChange={(one) => {
            setPerson(one);
            set("by", one?.id);
          }}
        />
      </Field>
      <Field label="Heard from somebody at">
        <EventPicker
          value={shownEvent}
          placeholder="Any event"
          onChange={(one) => {
            setEvent(one);
            set("at", one?.id);
          }}
        />
      </Field>
      <Field label="Led to">
        <Select
          value={lead ?? ""}
          onChange={({ target }) => set("lead", target.value)}
          options={[
            { value: "", label: "Any opportunity or none" },
            ...(leads?.opportunities ?? [])
              .filter(({ referral }) => referral !== null)
              .map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </Field>
    </div>
  );
};
