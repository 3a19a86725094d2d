import { describe, expect, it } from "vitest";
import { readVCards } from "./readVCards";
import { atOnce } from "../steps";

const png = Buffer.concat([Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), Buffer.alloc(40)]);
const read = (photo: string) => {
  const { people, unplaced } = atOnce(
    readVCards(Buffer.from(`BEGIN:VCARD\nVERSION:3.0\nFN:Grace Lin\n${photo}\nEND:VCARD\n`)),
  );
  return { photo: people[0]?.photo, notes: people[0]?.notes, reasons: unplaced.map(({ reason }) => reason) };
};

describe("the photo of a card", () => {
  it.each([
    ["3.0", `PHOTO;ENCODING=b;TYPE=PNG:${png.toString("base64")}`],
    ["2.1", `PHOTO;PNG;BASE64:\n ${png.toString("base64")}\n`],
    ["4.0", `PHOTO:data:image/png;base64,${png.toString("base64")}`],
    ["4.0 with the comma escaped", `PHOTO:data:image/png;base64\\,${png.toString("base64")}`],
    ["a card that calls it something else", `PHOTO;ENCODING=b;TYPE=JPEG:${png.toString("base64")}`],
  ])("is kept with its true media type from %s", (_, line) => {
    expect(read(line).photo).toEqual({ mediaType: "image/png", bytes: new Uint8Array(png) });
  });

  it("is refused where it is no picture", () => {
    const { photo, reasons } = read(
      `PHOTO;ENCODING=b;TYPE=PNG:${Buffer.from("<svg onload=x>").toString("base64")}`,
    );
    expect(photo).toBeUndefined();
    expect(reasons).toEqual(["the photo is not a JPEG, PNG, GIF or WebP picture"]);
  });

  it("is refused where it is larger than 2 MB", () => {
    const large = Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]);
    expect(read(`PHOTO;ENCODING=b:${large.toString("base64")}`).reasons).toEqual([
      "the photo is larger than 2 MB",
    ]);
    const huge = "A".repeat(5_000_000);
    expect(read(`PHOTO;ENCODING=b:${huge}`)).toMatchObject({
      photo: undefined,
      reasons: ["larger than 2 MB"],
    });
  });

  it("that lies elsewhere is named in the notes and never fetched", () => {
    expect(read("PHOTO;VALUE=uri:https://example.org/grace.jpg")).toEqual({
      photo: undefined,
      notes: "From the contact card:\nPhoto: https://example.org/grace.jpg",
      reasons: [],
    });
  });
});
