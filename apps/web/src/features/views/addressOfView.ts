import type { SavedView } from "@followthrough/contract";
import { writePeopleQuery } from "../contacts/peopleQuery";

/** The address of the list that a view keeps. */
export const addressOfView = ({
  eventId,
  importId,
  organization,
  place,
  ...query
}: SavedView["query"]): string =>
  writePeopleQuery({
    ...query,
    ...(eventId ? { eventId } : {}),
    ...(importId ? { importId } : {}),
    ...(organization ? { organization } : {}),
    ...(place ? { place } : {}),
  }).toString();
