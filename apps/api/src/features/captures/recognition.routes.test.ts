import type { Calls } from "@followthrough/contract";
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

const ask = async (...people: Calls["POST /recognition"]["body"]["people"]) =>
  (await story.jo.get("POST /recognition", { body: { people } })).people.map((candidates) =>
    candidates.map(({ contact, by }) => [contact.name, by]),
  );

describe("recognising people", () => {
  it("goes by address, number and profile first, then by the whole name, the first name and what is like it", async () => {
    await story.person("Dana Ruiz", { organization: "NYPL", emails: [{ address: "dana@example.org" }] });
    await story.person("Dana Scott");
    await story.person("Lucía Fernández-Ortega", { phones: [{ number: "+34 915 807 800" }] });
    await story.person("Jill Kowalski", { links: [{ url: "https://www.linkedin.com/in/jill-k" }] });
    expect(
      await ask(
        { name: "D. Ruiz", email: "Dana@example.org" },
        { name: "dana ruiz" },
        { name: "Dana" },
        { name: "Lucia", phone: "+34915807800" },
        { name: "Jill K.", link: "https://linkedin.com/in/Jill-K/" },
        { name: "Jill K." },
        { name: "Dana Riuz" },
        { name: "Nobody Here" },
        { name: "" },
      ),
    ).toEqual([
      [["Dana Ruiz", "email"]],
      [["Dana Ruiz", "name"]],
      [
        ["Dana Ruiz", "first-name"],
        ["Dana Scott", "first-name"],
      ],
      [["Lucía Fernández-Ortega", "phone"]],
      [["Jill Kowalski", "link"]],
      [["Jill Kowalski", "similar-name"]],
      [["Dana Ruiz", "similar-name"]],
      [],
      [],
    ]);
  });

  it("finds nobody of another account, nobody in the trash and nobody put away by name", async () => {
    const [grace, priya] = [await story.person("Grace Lin"), await story.person("Priya Nair")];
    const kim = await newStory(app);
    await kim.person("Owen Price", { emails: [{ address: "owen@example.org" }] });
    await story.jo.get("DELETE /contacts/:id", { params: { id: grace.id } });
    await story.jo.get("PATCH /contacts/:id", {
      params: { id: priya.id },
      version: 1,
      body: { archived: true },
    });
    expect(
      await ask({ name: "Grace" }, { name: "Owen Price", email: "owen@example.org" }, { name: "Priya" }),
    ).toEqual([[], [], []]);
  });

  it("says what a step of a playbook will name: the name somebody goes by, and where they were first met", async () => {
    const { id: metAtEventId } = await story.jo.get("POST /events", {
      body: { name: "ALA Annual", startsOn: "2026-06-20" },
    });
    await story.person("Grace Lin", { preferredName: "Gracie", metOn: "2026-06-20", metAtEventId });
    const { people } = await story.jo.get("POST /recognition", { body: { people: [{ name: "Grace Lin" }] } });
    expect(people[0]?.[0]?.contact).toMatchObject({
      preferredName: "Gracie",
      metOn: "2026-06-20",
      metAtEvent: "ALA Annual",
    });
  });

  it("puts those talked with last first, five at most", async () => {
    const people = await Promise.all(
      ["A", "B", "C", "D", "E", "F"].map((letter) => story.person(`Maria ${letter}.`)),
    );
    await story.talk([people[4] ?? { id: "" }], "2026-06-25");
    const [found] = await ask({ name: "Maria" });
    expect([found?.length, found?.[0]]).toEqual([5, ["Maria E.", "first-name"]]);
  });
});
