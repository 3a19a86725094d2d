import type { Highlight } from "@followthrough/capture";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { mount } from "../../../testing/mount";
import { unreadText } from "../../../lib/reading/unreadText";
import { CaptureText } from "./CaptureText";

const ignore = () => undefined;

/** Shows a text with some of its words coloured. */
const show = async (text: string, coloured: readonly string[]) => {
  const highlights = coloured.map((words): Highlight => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, kind: "person" };
  });
  await mount(
    <div style={{ width: 420 }} data-testid="shown">
      <CaptureText
        ref={null}
        text={text}
        revision={0}
        onChange={ignore}
        reading={{ ...unreadText(text), highlights }}
      />
    </div>,
  );
};

interface Ink {
  readonly width: number;
  readonly pixels: Uint8Array;
}

/** Which pixels have ink, of what is drawn with a style sheet besides. */
const inkWith = async (css: string): Promise<Ink> => {
  const sheet = document.createElement("style");
  sheet.textContent = `* { caret-color: transparent !important; box-shadow: none !important; transition: none !important }
    [data-testid=shown] { background: white } [data-testid=shown] * { background: none !important; border-color: white !important; outline: none !important } ${css}`;
  document.head.append(sheet);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const picture = await page.getByTestId("shown").screenshot({ base64: true, save: false });
  sheet.remove();
  const bytes = await (await fetch(`data:image/png;base64,${picture}`)).blob();
  const image = await createImageBitmap(bytes);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0);
  const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
  const pixels = Uint8Array.from({ length: data.length / 4 }, (_, at) =>
    (data[at * 4] ?? 255) < 128 ? 1 : 0,
  );
  return { width: image.width, pixels };
};

const layer = "[data-testid=shown] [aria-hidden=true]";
const box = "[data-testid=shown] textarea";

/** The share of the ink of the text box that the layer behind it has in the same places; a pixel up or down is as good. */
const overlap = async (): Promise<number> => {
  const typed = await inkWith(`${box} { color: black !important }`);
  const drawn = await inkWith(
    `${box} { color: transparent !important } ${layer} { color: black !important }`,
  );
  const isDrawn = (at: number) =>
    [at, at - drawn.width, at + drawn.width].some((place) => drawn.pixels[place] === 1);
  const inked = [...typed.pixels.keys()].filter((at) => typed.pixels[at] === 1);
  const both = inked.filter(isDrawn).length;
  expect(inked.length).toBeGreaterThan(100);
  return both / inked.length;
};

describe("the colours lie behind the words they are of", () => {
  test.each([
    ["from left to right", "Met Tolu Adeyemi (SRE). Email him tomorrow", ["Tolu Adeyemi", "Email him"]],
    ["with a name from right to left", "Buy דנה כהן a card, 3 of them", ["דנה כהן"]],
    ["with half a name", "Buy דנה כהן a card", ["כהן"]],
    ["two such names in a row", "Met דנה כהן, יוסי לוי, 3 days ago", ["דנה כהן", "יוסי לוי"]],
    ["begun from right to left", "דנה כהן told me to call Sam Okafor, 10:30", ["דנה כהן", "Sam Okafor"]],
    ["from right to left as a whole", "לקנות כרטיסים (3) עד יום שישי", ["כרטיסים", "יום שישי"]],
    ["Arabic, whose letters join", "Send محمد الحسن 25 slides", ["الحسن"]],
    [
      "several lines, each in its own direction",
      "דנה כהן\nMet Sam Okafor\n212-555-0100\nיוסי, NYPL",
      ["דנה", "Sam Okafor", "212-555-0100", "NYPL"],
    ],
    [
      "a long one that wraps",
      "Buy דנה כהן a card and tell יוסי לוי, who is at the library, that 3 of 10 are missing",
      ["דנה כהן", "יוסי לוי", "3 of 10"],
    ],
  ])("%s", async (_title, text, coloured) => {
    await show(text, coloured);
    expect(await overlap()).toBeGreaterThan(0.9);
  });
});
