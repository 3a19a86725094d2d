import { describe, expect, it } from "vitest";
import { connectedOn } from "./connectedOn";

describe("connectedOn", () => {
  it.each([
    ["01 Jan 2024", "2024-01-01"],
    ["15 September 2026", "2026-09-15"],
    ["7-Feb-22", "2022-02-07"],
    ["09 Jul 17", "2017-07-09"],
    ["2024-06-25", "2024-06-25"],
    ["2024-06-25 10:11:12 UTC", "2024-06-25"],
    ["Jul 9, 2017", "2017-07-09"],
    ["1. März 2023", "2023-03-01"],
    ["3 juil. 2021", "2021-07-03"],
    ["3 juin 2021", "2021-06-03"],
    ["4 de agosto de 2020", "2020-08-04"],
    ["25/12/2023", "2023-12-25"],
    ["12/25/23", "2023-12-25"],
    ["05/05/2023", "2023-05-05"],
    ["29 Feb 2024", "2024-02-29"],
  ])("reads %s as %s", (text, day) => {
    expect(connectedOn(text)).toBe(day);
  });

  it.each(["30 Feb 2026", "29 Feb 2023", "03/04/2023", "soon", "", "01 Foo 2024", "2024-13-01"])(
    "reads no day in %j",
    (text) => {
      expect(connectedOn(text)).toBeNull();
    },
  );
});
