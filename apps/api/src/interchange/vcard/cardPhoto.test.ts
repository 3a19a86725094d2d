import { describe, expect, it } from "vitest";
import { readVCards } from "./readVCards";
import { allTaken } from "../testing/allTaken";

const png = Buffer.concat([Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"), Buffer.alloc(40)]);
const read = (photo: string) => {
  const { people, unplaced } = allTaken((take) =>
    readVCards(Buffer.from(`BEGIN:VCARD\nVERSION:3.0\nFN:Grace Lin\n${photo}\nEND:VCARD\n`), take),
  );
  return { photo: people[0]?.photo, notes: people[0]?.notes, reasons: unplaced.map(({ reason }) => reason) };
};

/** The start of a picture of each kind that says it is as large. */
const sized = (width: number, height: number): Record<string, Buffer> => {
  const header = Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "latin1"),
    Buffer.alloc(20),
  ]);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  const gif = Buffer.concat([Buffer.from("GIF89a", "latin1"), Buffer.alloc(30)]);
  gif.writeUInt16LE(width, 6);
  gif.writeUInt16LE(height, 8);
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0, 0, 0, 0]);
  start.writeUInt16BE(height, 13);
  start.writeUInt16BE(width, 15);
  const webp = Buffer.concat([Buffer.from("RIFF\0\0\0\0WEBPVP8X", "latin1"), Buffer.alloc(20)]);
  webp.writeUIntLE(width - 1, 24, 3);
  webp.writeUIntLE(height - 1, 27, 3);
  return { PNG: header, GIF: gif, JPEG: Buffer.concat([start, Buffer.alloc(20)]), WebP: webp };
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

  it.each(["PNG", "GIF", "JPEG", "WebP"])(
    "is refused as a %s of 30,000 by 30,000 pixels, which is not decoded",
    (type) => {
      const line = (width: number, height: number) =>
        `PHOTO;ENCODING=b:${sized(width, height)[type]?.toString("base64") ?? ""}`;
      expect(read(line(30_000, 30_000))).toMatchObject({
        photo: undefined,
        reasons: ["the photo has more pixels than can be shown"],
      });
      expect(read(line(3_000, 4_000)).reasons).toEqual([]);
    },
  );

  it("that lies elsewhere is named in the notes and never fetched", () => {
    expect(read("PHOTO;VALUE=uri:https://example.org/grace.jpg")).toEqual({
      photo: undefined,
      notes: "From the contact card:\nPhoto: https://example.org/grace.jpg",
      reasons: [],
    });
  });
});
