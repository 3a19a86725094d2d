import type { ImportedPerson } from "../../interchange/importedPerson";

/** A person as kept between preview and run: what was read, without the photo. */
export const storedPerson = (json: string): ImportedPerson => JSON.parse(json) as ImportedPerson;
