/** Whom an act is meant for: those picked one by one, or all who fit the list but some. */
export type Picked =
  | { readonly kind: "some"; readonly ids: ReadonlySet<string> }
  | { readonly kind: "all"; readonly except: ReadonlySet<string> };

export const nobody: Picked = { kind: "some", ids: new Set() };
export const everybody: Picked = { kind: "all", except: new Set() };

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((one) => one !== id));

export const isPicked = (picked: Picked, id: string): boolean =>
  picked.kind === "some" ? picked.ids.has(id) : !picked.except.has(id);

export const countPicked = (picked: Picked, total: number): number =>
  picked.kind === "some" ? picked.ids.size : Math.max(0, total - picked.except.size);

/** With the row picked that was not, or the other way round. */
export const toggled = (picked: Picked, id: string): Picked => {
  const flip = (ids: ReadonlySet<string>) => (ids.has(id) ? without(ids, id) : new Set([...ids, id]));
  return picked.kind === "all"
    ? { kind: "all", except: flip(picked.except) }
    : { kind: "some", ids: flip(picked.ids) };
};

/** With all rows from one to another picked, in the order of the list. */
export const withRange = (picked: Picked, order: readonly string[], from: string, to: string): Picked => {
  const [a, b] = [order.indexOf(from), order.indexOf(to)];
  if (a < 0 || b < 0) return toggled(picked, to);
  const range = new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1));
  return picked.kind === "all"
    ? { kind: "all", except: new Set([...picked.except].filter((id) => !range.has(id))) }
    : { kind: "some", ids: new Set([...picked.ids, ...range]) };
};
