import { expect, test } from "vitest";
import { mount } from "../testing/mount";
import { ToastCard } from "./ToastCard";

/** Where a part of the notice is drawn. */
const boxOf = (part: string): DOMRect => {
  const text = document.querySelector("p")?.firstChild;
  const at = text?.textContent?.indexOf(part) ?? -1;
  if (!text || at === -1) throw new Error(`${part} is not drawn`);
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + part.length);
  return range.getBoundingClientRect();
};

test("a notice with a name from right to left is read in its order: what comes after the name stands to its right", async () => {
  const shown = { id: 1, text: "Planned for שרה כהן, 3 people: 2026" };
  await mount(<ToastCard shown={shown} undoKey="z" onUndo={() => undefined} onDismiss={() => undefined} />);
  expect(boxOf("3 people").left).toBeGreaterThanOrEqual(boxOf("שרה כהן").right - 1);
  expect(boxOf("2026").left).toBeGreaterThanOrEqual(boxOf("3 people").right);
});
