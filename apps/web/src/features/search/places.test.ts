import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cardAddress } from "../../ui/TitledCard";
import { furtherPlaces, mainPlaces } from "./places";

const here = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, here), "utf8");
const addresses = new Set([...mainPlaces, ...furtherPlaces].map(({ to }) => to));

/** Pages of one thing, which is found by its name; of one figure, which is on the page of figures; and what has a command of its own. */
const reachedOtherwise = new Set(["debrief", "capture", "insights/yield", "insights/list"]);

describe("the palette", () => {
  it("leads to every screen that is not of one thing alone", () => {
    const paths = [...read("routes.tsx").matchAll(/path: "([^"*:]+)"/g)].map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(15);
    const missing = paths.filter(
      (path) => !path.includes(":") && !reachedOtherwise.has(path) && !addresses.has(`/${path}`),
    );
    expect(missing).toEqual([]);
  });

  it("leads to each part of the settings", () => {
    const rooms = ["accounts", "backups", "calendar", "exports", "reminders", "opportunities"];
    const titles = rooms.flatMap((room) =>
      readdirSync(new URL(`features/${room}`, here))
        .filter((name) => name.endsWith(".tsx"))
        .flatMap((name) => [...read(`features/${room}/${name}`).matchAll(/<TitledCard title="([^"]+)"/g)])
        .map(([, title = ""]) => title),
    );
    expect(titles.length).toBeGreaterThan(12);
    // A warning is no part of the settings.
    const parts = titles.filter((title) => title !== "The server does not know of its proxy");
    expect(
      parts.filter((title) => ![...addresses].some((to) => to.endsWith(cardAddress("", title)))),
    ).toEqual([]);
  });
});
