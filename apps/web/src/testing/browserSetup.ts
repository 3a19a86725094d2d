import "../styles.css";
import { afterEach, beforeEach, vi } from "vitest";
import { guardPresses } from "../ui/guardPresses";
import { unmountAll } from "./mount";

guardPresses();

/** Tests follow each other faster than anybody presses: the first press of one is no second half of the last one's. */
const elsewhere = document.createElement("button");
elsewhere.hidden = true;
document.body.append(elsewhere);
const endPresses = () => {
  elsewhere.dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
  elsewhere.dispatchEvent(new Event("input", { bubbles: true }));
};

const problems: string[] = [];
beforeEach(() => {
  problems.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words) => void problems.push(words.join(" ")));
});
// Nothing may go wrong unseen: what the browser or React complains of fails the test.
afterEach(() => {
  unmountAll();
  endPresses();
  vi.restoreAllMocks();
  if (problems.length > 0) throw new Error(problems.join("\n"));
});
