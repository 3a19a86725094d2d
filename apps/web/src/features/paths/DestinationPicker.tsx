import { callApi } from "../../lib/callApi";
import { Combobox } from "../../ui/Combobox";

/** Somebody, or anyone at an organisation. */
export type Destination =
  | { readonly kind: "person"; readonly id: string; readonly name: string }
  | { readonly kind: "organization"; readonly name: string };

const load = async (text: string): Promise<readonly Destination[]> => {
  const query = { search: text, limit: 8, sort: text ? "name" : "newest" } as const;
  const { contacts } = await callApi("GET /contacts", { query });
  return contacts.map(({ id, name }) => ({ kind: "person", id, name }));
};

/** To whom a way is looked for: one of your people by a few letters, or whatever organisation is typed. */
export const DestinationPicker = ({
  value,
  onChange,
}: {
  value: Destination | null;
  onChange: (destination: Destination | null) => void;
}) => (
  <Combobox
    value={value}
    onChange={onChange}
    load={load}
    keyOf={(one) => (one.kind === "person" ? one.id : one.name)}
    labelOf={(one) => (one.kind === "person" ? one.name : `Anyone at ${one.name}`)}
    placeholder="A person or an organisation"
    emptyText="Nobody by that name."
    onCreate={(name) => onChange({ kind: "organization", name })}
    createLabel={(name) => `Anyone at ${name}`}
    takesTyped
  />
);
