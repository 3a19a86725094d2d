import type { Selection } from "./useBulk";

/** As many ids as an address has room for. */
const mostNamed = 400;

/** Where those picked are saved from as a file; null for more named ones than an address can hold. */
export const exportAddress = (format: "vcard3" | "vcard4" | "csv", selection: Selection): string | null => {
  const params = new URLSearchParams({ format });
  if ("ids" in selection) {
    if (selection.ids.length > mostNamed) return null;
    params.set("ids", selection.ids.join(","));
  } else {
    params.set("of", "list");
    for (const [name, value] of Object.entries(selection.filter))
      for (const one of Array.isArray(value) ? value : [value])
        if (typeof one === "string" && one !== "") params.append(name, one);
    if (selection.except && selection.except.length > mostNamed) return null;
    if (selection.except && selection.except.length > 0) params.set("except", selection.except.join(","));
  }
  return `/api/exports/contacts?${params.toString()}`;
};
