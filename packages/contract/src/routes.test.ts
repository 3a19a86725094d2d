import { describe, expect, it } from "vitest";
import type { RouteSpec } from "./route";
import { routes } from "./routes";

const writes = Object.entries<RouteSpec>(routes).filter(([, { method }]) => method !== "GET");

/** Whatever is neither a new row of a list nor a question. */
const changesWhatIsThere = ({ method, path }: RouteSpec): boolean =>
  method !== "POST" || path.includes("/:id");

describe("a write of what is there", () => {
  const acts = writes.filter(([, route]) => route.access !== "anyone" && changesWhatIsThere(route));

  // A window may show an old text: whoever deletes, closes or moves what it shows would do it to another one.
  it("says from which version it was made, or declares why it needs none", () => {
    const silent = acts.filter(([, route]) => !route.ifMatch && !route.withoutVersion);
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it("never says both, and no other route says why", () => {
    const both = writes.filter(([, route]) => route.ifMatch && route.withoutVersion);
    const needless = Object.entries<RouteSpec>(routes).filter(
      ([, route]) => route.withoutVersion && !(route.method !== "GET" && changesWhatIsThere(route)),
    );
    expect([...both, ...needless].map(([name]) => name)).toEqual([]);
  });

  it("says of which kind the link is that opens it, and no other route does", () => {
    const wrong = Object.entries<RouteSpec>(routes).filter(
      ([, route]) => (route.access === "link") !== (route.link !== undefined),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it("is an edit, or a deletion, only with the version", () => {
    const named = /^(?:edit|delete|replace|reset|complete|snooze|drop|move|thank|apply|choose|map)/;
    const without = acts.filter(([name, route]) => named.test(name) && !route.ifMatch);
    expect(without.map(([name]) => name)).toEqual([]);
  });
});
