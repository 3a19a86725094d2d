import type { ContactRow } from "@followthrough/contract";
import { Combobox } from "../../ui/Combobox";
import { FoundPerson, findPeople } from "../contacts/findPeople";

/** Somebody, or anyone at an organisation. */
export type Destination =
  | { readonly kind: "person"; readonly id: string; readonly name: string }
  | { readonly kind: "organization"; readonly name: string };

type Option = Destination & { readonly row?: ContactRow };

const load = async (text: string): Promise<readonly Option[]> =>
  (await findPeople(text)).map((row) => ({ kind: "person", id: row.id, name: row.name, row }));

const destinationOf = (one: Option): Destination =>
  one.kind === "person" ? { kind: "person", id: one.id, name: one.name } : one;

/** To whom a way is looked for: one of your people by a few letters, or whatever organisation is typed. */
export const DestinationPicker = ({
  value,
  onChange,
}: {
  value: Destination | null;
  onChange: (destination: Destination | null) => void;
}) => (
  <Combobox<Option>
    value={value}
    onChange={(one) => onChange(one && destinationOf(one))}
    load={load}
    keyOf={(one) => (one.kind === "person" ? one.id : one.name)}
    labelOf={(one) => (one.kind === "person" ? one.name : `Anyone at ${one.name}`)}
    render={(one) => (one.row ? <FoundPerson person={one.row} /> : one.name)}
    placeholder="A person or an organisation"
    emptyText="Nobody by that name."
    noneText="Nobody here yet."
    onCreate={(name) => onChange({ kind: "organization", name })}
    createLabel={(name) => `Anyone at ${name}`}
    takesTyped
  />
);
