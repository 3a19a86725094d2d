import { type RouteSpec, routes } from "@followthrough/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestApp, startTestApp } from "./testing/startTestApp";
import { type Story, newStory } from "./testing/story";

// Jo lives in Auckland, where it is Friday the 26th, and flies to Los Angeles, where it is still Thursday the 25th.
const there = "2026-06-26";
const tomorrow = "2026-06-27";

let app: TestApp;
let story: Story;
let ids: Record<string, string>;
beforeAll(async () => {
  app = await startTestApp();
  story = await newStory(app, "Pacific/Auckland");
  const { jo, person, talk, refer } = story;
  const dana = await person("Dana Ruiz", { metOn: there });
  const sam = await person("Sam Okafor");
  const conversation = await talk([dana], there);
  const referral = await refer(dana, sam, { heardOn: there });
  const introduction = await jo.get("POST /introductions", {
    body: { contactAId: dana.id, contactBId: sam.id, madeOn: there },
  });
  await jo.get("POST /referrals/:id/thanks", { params: { id: referral.id }, body: { thankedOn: there } });
  ids = {
    contacts: dana.id,
    conversations: conversation.id,
    referrals: referral.id,
    introductions: introduction.id,
  };
  const { account } = await jo.get("GET /session");
  const moved = { timeZone: "America/Los_Angeles" };
  await jo.get("PATCH /account", { version: account?.version ?? 0, body: moved });
});
afterAll(() => app.stop());

/** Days that may lie ahead, and a weekday. */
const mayLieAhead = new Set(["dueOn", "startsOn", "endsOn", "closesOn", "quietUntilOn", "reviewOn"]);

/** Every edit of a day on which something was. */
const edits = Object.values<RouteSpec>(routes).flatMap(({ method, path, body }) => {
  const fields = body && "shape" in body ? Object.keys(body.shape as object) : [];
  return method === "PATCH"
    ? fields
        .filter((field) => field.endsWith("On") && !mayLieAhead.has(field))
        .map((field) => ({ path, noun: path.split("/")[1] ?? "", field }))
    : [];
});

const edit = async (path: string, id: string, body: object) => {
  const address = `${app.url}/api${path.replace(":id", id)}`;
  const headers = { cookie: story.jo.cookie };
  const shown = (await (await fetch(address, { headers })).json()) as {
    version?: number;
    contact?: { version: number };
  };
  return fetch(address, {
    method: "PATCH",
    headers: {
      ...headers,
      "content-type": "application/json",
      "if-match": `"${shown.version ?? shown.contact?.version}"`,
    },
    body: JSON.stringify(body),
  });
};

it("there are such edits, and it is the day before here", async () => {
  expect((await story.jo.get("GET /session")).today).toBe("2026-06-25");
  expect(edits.map(({ noun, field }) => `${noun} ${field}`).toSorted()).toEqual([
    "contacts metOn",
    "conversations heldOn",
    "introductions madeOn",
    "referrals heardOn",
  ]);
});

it.each(edits)(
  "after a move westward the $field of $path may stay as it is",
  async ({ path, noun, field }) => {
    const same = await edit(path, ids[noun] ?? "", { [field]: there });
    expect([same.status, await same.text()]).toMatchObject([200, expect.any(String)]);
  },
);

it.each(edits)(
  "and is still refused once it is changed to a day to come: $path",
  async ({ path, noun, field }) => {
    const later = await edit(path, ids[noun] ?? "", { [field]: tomorrow });
    expect([later.status, await later.json()]).toMatchObject([
      400,
      { error: { fields: [{ path: field, message: "must not be in the future" }] } },
    ]);
  },
);

it("thanks given may be said again for their own day", async () => {
  const thanks = { params: { id: ids["referrals"] ?? "" }, body: { thankedOn: there } };
  expect((await story.jo.call("POST /referrals/:id/thanks", thanks)).status).toBeLessThan(300);
});

it("and everything there is can be read", async () => {
  const { jo } = story;
  for (const key of [
    "GET /today",
    "GET /open-loops",
    "GET /counts",
    "GET /insights",
    "GET /referrals",
    "GET /introductions",
  ] as const)
    expect((await jo.call(key)).status).toBe(200);
  const params = { id: ids["contacts"] ?? "" };
  expect((await jo.call("GET /contacts/:id", { params })).status).toBe(200);
});
