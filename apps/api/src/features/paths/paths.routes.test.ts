import type { Path } from "@followthrough/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestApp, startTestApp } from "../../testing/startTestApp";
import { type Story, newStory } from "../../testing/story";

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  story = await newStory(app);
});
afterAll(() => app.stop());

const said = ({ steps }: Path) => steps.map(({ says }) => says);

describe("who can lead one there", () => {
  it("from you to the Newberry: by whom you know, whom they referred and where both were", async () => {
    const { jo, event, person, refer, talk } = story;
    const annual = await event("ALA Annual", "2026-06-20");
    const dana = await person("Dana Ruiz", { metOn: "2026-06-20", metAtEventId: annual.id });
    const sam = await person("Sam Okafor", { organization: "Newberry Library" });
    const claire = await person("Claire Dubois", { organization: "The Newberry" });
    const yuki = await person("Yuki Sato");
    await refer(dana, sam, { heardOn: "2026-06-21" });
    await talk([yuki, claire], "2025-03-10");
    const { paths, wanted } = await jo.get("GET /paths", { query: { organization: "newberry" } });
    expect(wanted).toBe(2);
    expect(paths.map(said)).toEqual([
      // Claire was talked with, together with Yuki, who might lead there too.
      ["You were last in touch with Claire Dubois in March 2025"],
      ["You were last in touch with Dana Ruiz in June", "Dana Ruiz referred Sam Okafor in June"],
      [
        "You were last in touch with Yuki Sato in March 2025",
        "Yuki Sato and Claire Dubois were in the same conversation in March 2025",
      ],
    ]);
    expect(paths[0]?.steps[0]?.from).toBeNull();
    expect(paths[1]?.steps[1]?.to).toEqual({
      id: sam.id,
      name: "Sam Okafor",
      organization: "Newberry Library",
    });
  });

  it("between any two people, the best way first, and nobody who was thrown away on it", async () => {
    const { jo, event, person, refer } = story;
    const forum = await event("Archives Forum", "2026-06-01");
    const [dana, sam, kofi, grace] = [
      await person("Dana Ruiz"),
      await person("Sam Okafor", { metOn: "2026-06-01", metAtEventId: forum.id }),
      await person("Kofi Mensah", { metOn: "2026-06-01", metAtEventId: forum.id }),
      await person("Grace Lin"),
    ];
    await refer(dana, sam);
    await refer(dana, grace);
    await refer(grace, kofi);
    const between = () => jo.get("GET /paths", { query: { fromId: dana.id, toId: kofi.id } });
    expect((await between()).paths.map(said)).toEqual([
      ["Dana Ruiz referred Grace Lin in June", "Grace Lin referred Kofi Mensah in June"],
      [
        "Dana Ruiz referred Sam Okafor in June",
        "Sam Okafor and Kofi Mensah were both at Archives Forum in June",
      ],
    ]);
    await jo.get("DELETE /contacts/:id", { params: { id: grace.id } });
    expect((await between()).paths.map(said)).toEqual([
      [
        "Dana Ruiz referred Sam Okafor in June",
        "Sam Okafor and Kofi Mensah were both at Archives Forum in June",
      ],
    ]);
    await jo.get("DELETE /events/:id", { params: { id: forum.id } });
    expect(await between()).toEqual({ paths: [], wanted: 1 });
  });

  it("asks to whom, knows nobody of another account, and finds no organisation that is not there", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const other = await newStory(app);
    const theirs = await other.person("Sam Okafor", { organization: "Newberry Library" });
    const status = async (query: Record<string, string>) => (await jo.call("GET /paths", { query })).status;
    expect(await status({})).toBe(400);
    expect(await status({ fromId: dana.id, toId: dana.id })).toBe(400);
    expect(await status({ toId: theirs.id })).toBe(404);
    expect(await status({ fromId: theirs.id, toId: dana.id })).toBe(404);
    expect(await jo.get("GET /paths", { query: { organization: "Newberry" } })).toEqual({
      paths: [],
      wanted: 0,
    });
  });
});
