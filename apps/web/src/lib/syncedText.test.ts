import { describe, expect, it } from "vitest";
import {
  type SyncedText,
  startSyncedText,
  receiveText,
  settleText,
  publishText,
  typeText,
} from "./syncedText";

/** A number from 0 up to `below`, the next of a sequence that is the same each time. */
const makeDice = (seed: number) => (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
};

describe("a box whose text also stands in the address", () => {
  it("keeps what is typed, however late and in whatever portions the address follows", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const dice = makeDice(seed);
      const wanted = "northgate health";
      let own: SyncedText = startSyncedText("");
      const onTheWay: string[] = [];
      let typed = "";
      while (typed !== wanted || onTheWay.length > 0) {
        const turn = dice(3);
        if (turn === 0 && typed !== wanted) {
          typed = wanted.slice(0, typed.length + 1);
          // The key reaches the box as it is: what was overwritten would be missing from now on.
          own = typeText(own, own.text + typed.at(-1));
        } else if (turn === 1 && own.told.at(-1) !== own.text) {
          own = publishText(own);
          onTheWay.push(own.text);
        } else if (onTheWay.length > 0) {
          // Several changes at once are drawn as the last of them.
          const [last = ""] = onTheWay.splice(0, 1 + dice(onTheWay.length)).slice(-1);
          own = receiveText(own, last);
        }
        expect(own.text).toBe(typed);
      }
    }
  });

  it("follows where the address was changed from outside", () => {
    const typed = receiveText(publishText(typeText(startSyncedText(""), "dana")), "dana");
    expect(receiveText(typed, "").text).toBe("");
    expect(receiveText(typed, "tag:alumni").text).toBe("tag:alumni");
  });

  it("follows back to what it said itself some time ago", () => {
    let own = startSyncedText("");
    for (const text of ["dana", "sam"]) own = receiveText(publishText(typeText(own, text)), text);
    expect(receiveText(own, "dana").text).toBe("dana");
  });

  it("follows in the end where what it told was overtaken by a change from outside", () => {
    const told = publishText(typeText(startSyncedText(""), "dana"));
    expect(settleText(receiveText(told, "")).text).toBe("");
    expect(settleText(receiveText(told, "dana"))).toMatchObject({ text: "dana", told: [] });
  });

  it("is not moved by being told again what is known", () => {
    const typing = typeText(startSyncedText("dana"), "dana r");
    expect(receiveText(typing, "dana")).toBe(typing);
  });
});
