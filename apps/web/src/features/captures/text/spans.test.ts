import type { Highlight } from "@followthrough/capture";
import { describe, expect, it } from "vitest";
import { moveSpans, toSegments } from "./spans";

const span = (text: string, words: string, kind: Highlight["kind"] = "person"): Highlight => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind };
};
const coloured = (text: string, spans: readonly Highlight[]) =>
  toSegments(text, spans).flatMap(({ words, kind }) => (kind ? [words] : []));

describe("colours of a text that has been typed on since", () => {
  const before = "Met Tolu Adeyemi. Email him";
  const spans = [span(before, "Tolu Adeyemi"), span(before, "Email him", "follow-up")];
  it.each([
    ["nothing yet", before, ["Tolu Adeyemi", "Email him"]],
    ["words at the end", `${before} tomorrow`, ["Tolu Adeyemi", "Email him"]],
    ["words at the start", `Yesterday: ${before}`, ["Tolu Adeyemi", "Email him"]],
    ["a letter within a name", "Met Tolu Adeyyemi. Email him", ["Tolu Adeyyemi", "Email him"]],
    ["a name taken away", "Met . Email him", ["Email him"]],
    ["everything taken away", "", []],
    ["something else altogether", "Lunch on Friday", []],
  ])("%s", (_title, now, words) => {
    expect(coloured(now, moveSpans(spans, before, now))).toEqual(words);
  });
});

describe("the pieces of a text", () => {
  it.each([
    ["", []],
    ["Met Dana 👩🏽‍💻 today", [{ start: 4, end: 8, kind: "person" as const }]],
    ["שלום Dana", [{ start: 5, end: 9, kind: "person" as const }]],
    [
      "Dana",
      [
        { start: 2, end: 90, kind: "person" as const },
        { start: 1, end: 3, kind: "day" as const },
      ],
    ],
  ])("of %j are the whole text, in order", (text, spans) => {
    expect(
      toSegments(text, spans)
        .map(({ words }) => words)
        .join(""),
    ).toBe(text);
  });
});
