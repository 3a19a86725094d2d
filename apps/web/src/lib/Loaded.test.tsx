import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, it, vi } from "vitest";
import { Loaded } from "./Loaded";

// A button asks the browser, as soon as it is imported, which keys it has.
vi.hoisted(() => vi.stubGlobal("navigator", { platform: "" }));
afterAll(() => vi.unstubAllGlobals());

const nothing = { error: null, isFetching: false, refetch: () => undefined };
const refused = new TypeError("not reached");
const drawn = (read: Parameters<typeof Loaded<string>>[0]["read"], title?: string) =>
  renderToStaticMarkup(
    <Loaded
      read={read}
      skeleton={<i>wait</i>}
      {...(title ? { title } : {})}
      frame={({ children }) => <main>{children}</main>}
    >
      {(name) => <b>{name}</b>}
    </Loaded>,
  );

it("draws the skeleton until something has come", () => {
  expect(drawn({ ...nothing, isFetching: true })).toBe("<i>wait</i>");
});

it("says in its frame what failed, and offers to try again", () => {
  const failed = drawn({ ...nothing, error: refused });
  expect(failed).toMatch(/^<main>.*This could not be loaded.*cannot be reached.*Try again.*<\/main>$/);
  expect(drawn({ ...nothing, error: refused }, "No names")).toContain("No names");
});

it("draws what came, also an empty one, and goes on doing so when reading it again fails", () => {
  expect(drawn({ ...nothing, data: "Ada" })).toBe("<b>Ada</b>");
  expect(drawn({ ...nothing, data: "" })).toBe("<b></b>");
  expect(drawn({ ...nothing, data: "Ada", error: refused })).toBe("<b>Ada</b>");
});
