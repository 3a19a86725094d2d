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

const png = (more: string) =>
  new Uint8Array(Buffer.from(`89504e470d0a1a0a0000000d494844520000000100000001${more}`, "hex"));
const at = (id: string) => ({ params: { id } });

describe("a photo given by hand", () => {
  it("takes the place of the one there is, is told of in the history, and is taken away", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const photo = async () => {
      const { answer } = await jo.call("GET /contacts/:id/photo", at(dana.id));
      return new Uint8Array(answer as unknown as ArrayBuffer);
    };
    const first = await jo.get("PUT /contacts/:id/photo", { ...at(dana.id), body: png("01"), version: 1 });
    expect([first.version, first.photoUrl]).toEqual([2, `/api/contacts/${dana.id}/photo`]);
    expect(await photo()).toEqual(png("01"));
    await jo.get("PUT /contacts/:id/photo", { ...at(dana.id), body: png("02"), version: 2 });
    expect(await photo()).toEqual(png("02"));
    const none = await jo.get("DELETE /contacts/:id/photo", { ...at(dana.id), version: 3 });
    expect([none.version, none.photoUrl]).toEqual([4, null]);
    const { changes } = await jo.get("GET /contacts/:id/changes", at(dana.id));
    expect(changes.flatMap((one) => one.changes).map(({ from, to }) => [from, to])).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  it("is a picture, of somebody of one's own, as they were shown", async () => {
    const { jo, person } = story;
    const dana = await person("Dana Ruiz");
    const put = async (body: Uint8Array<ArrayBuffer>, user = jo, version = 1) => {
      const { status, error } = await user.call("PUT /contacts/:id/photo", { ...at(dana.id), body, version });
      return [status, error?.fields?.[0]?.message ?? error?.code];
    };
    expect(await put(new Uint8Array(Buffer.from("<svg onload=alert(1)>")))).toEqual([
      400,
      "is not a JPEG, PNG, GIF or WebP picture",
    ]);
    expect(await put(new Uint8Array(2 * 1024 * 1024 + 1))).toEqual([413, "too_large"]);
    expect((await put(png("01"), jo, 7))[0]).toBe(412);
    expect((await put(png("01"), (await newStory(app)).jo))[0]).toBe(404);
    expect((await jo.get("GET /contacts/:id", at(dana.id))).contact).toMatchObject({
      version: 1,
      photoUrl: null,
    });
  });
});
