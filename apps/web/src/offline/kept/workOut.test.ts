import type { CalendarDay, ContactRow, Profile, SessionAnswer, Today } from "@followthrough/contract";
import { describe, expect, it } from "vitest";
import { recogniseHere, spreadHere } from "./workOut";

const thursday = "2026-06-25" as CalendarDay;
const session = {
  account: { dailyLimit: 2, workingDays: [1, 2, 3, 4, 5] } as Partial<Profile> as Profile,
  today: thursday,
} as SessionAnswer;
const due = (on: string) => ({ followUp: { dueOn: on } });
const today = { dueToday: [], upcoming: [due("2026-06-26"), due("2026-06-26")] } as unknown as Today;
const row = (name: string) =>
  ({
    id: `of ${name}`,
    name,
    title: null,
    organization: "Lakeside Library",
  }) as Partial<ContactRow> as ContactRow;
const kept = { session, today, people: [row("Renée Alvarez"), row("Dana Ruiz"), row("Dana Ruiz")] };

const wish = (key: string) => ({ key });

describe("spreadHere", () => {
  it("leaves a day that is full, as far as is known here, and keeps to working days", () => {
    const spread = spreadHere({ wishes: [wish("a"), wish("b"), wish("c")] }, kept);
    expect(spread?.placed.map(({ key, on }) => [key, on])).toEqual([
      ["a", "2026-06-29"],
      ["b", "2026-06-29"],
      ["c", "2026-06-30"],
    ]);
    expect(spread?.days.find(({ on }) => on === "2026-06-26")).toEqual({
      on: "2026-06-26",
      alreadyDue: 2,
      isWorkingDay: true,
    });
  });
  it("leaves what was put somewhere by hand where it is", () => {
    const wishes = [{ key: "a", fixedOn: "2026-06-27" }];
    expect(spreadHere({ wishes }, { ...kept, today: null })?.placed[0]?.on).toBe("2026-06-27");
  });
});

describe("recogniseHere", () => {
  it("offers who has the very name, with or without its accents, and is sure of nobody", () => {
    const { people } = recogniseHere(
      { people: [{ name: "Renee Alvarez" }, { name: "dana ruiz" }, { name: "Tolu Adeyemi" }] },
      kept,
    );
    expect(people.map((some) => some.map(({ contact, by }) => [contact.name, by]))).toEqual([
      [["Renée Alvarez", "name"]],
      [
        ["Dana Ruiz", "name"],
        ["Dana Ruiz", "name"],
      ],
      [],
    ]);
  });
});
