import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestApp, type TestUser, startTestApp } from "../testing/startTestApp";

let app: TestApp;
let jo: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  jo = await app.signUp();
});
afterAll(() => app.stop());

const script = new TextEncoder().encode("<script>alert(document.domain)</script>");
const heads = {
  png: "89504e470d0a1a0a0000000d49484452",
  jpeg: "ffd8ffe000104a464946000101000001",
  gif: "47494638396101000100800000000000",
  webp: "524946461a000000574542505650384c",
};

/** A photo as an earlier version may have stored it: with any name for what it is. */
const stored = async (mediaType: string, bytes: Uint8Array) => {
  const { id } = await jo.get("POST /contacts", { body: { name: "Dana Ruiz" } });
  const { accountId } = await app.db.read.contact.findFirstOrThrow({ where: { id } });
  await app.db.transaction(accountId, (tx) =>
    tx.contactPhoto.create({ data: { accountId, contactId: id, mediaType, bytes: new Uint8Array(bytes) } }),
  );
  return fetch(`${app.url}/api/contacts/${id}/photo`, { headers: { cookie: jo.cookie } });
};

describe("a photo", () => {
  it.each(["text/html", "text/javascript", "image/svg+xml", "image/png"])(
    "that is no picture is not there, whatever it is called: %s",
    async (mediaType) => {
      const response = await stored(mediaType, script);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("script");
    },
  );

  it.each(Object.entries(heads))("is what its bytes say, and can do nothing: %s", async (kind, hex) => {
    const response = await stored("text/html", Buffer.from(hex, "hex"));
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get("content-type")).toBe(`image/${kind}`);
    expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-disposition")).toMatch(/^inline; filename="photo\.\w+"$/);
    expect(headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("signing out", () => {
  it("leaves nothing in the browser for whoever comes next", async () => {
    const kim = await app.signUp("Kim Soto");
    const reply = await kim.call("DELETE /session");
    expect(reply.headers.get("clear-site-data")).toBe('"cache", "storage"');
  });
});
