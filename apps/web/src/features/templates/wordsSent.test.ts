import { expect, it } from "vitest";
import { wordsSent } from "./wordsSent";

it("what was sent is kept under its subject, which lists show", () => {
  expect(wordsSent({ subject: " As promised ", body: "Hello Renée,\n\nHere.\n" })).toBe(
    "Sent: As promised\n\nHello Renée,\n\nHere.",
  );
  expect(wordsSent({ subject: "", body: "Hello" })).toBe("Hello");
});
