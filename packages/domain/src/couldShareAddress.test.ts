import { describe, expect, it } from "vitest";
import { couldShareAddress } from "./couldShareAddress";

const may = (one: string, other: string): boolean => couldShareAddress({ name: one }, { name: other });

describe("two people with one address", () => {
  it.each([
    ["Dana Ruiz", "Ruiz, Dana"],
    ["Dr. Dana M. Ruiz", "Dana Ruiz"],
    ["L. Fernández", "Lucía Fernández"],
    ["Bob Birch", "Robert Birch"],
    ["Rosa", "Rosa Delgado"],
    ["rosa@example.com", "Rosa Delgado"],
    ["李明", "Li Ming"],
    ["Øyvind Groß", "Oyvind Gross"],
  ])("may be one: %s, %s", (one, other) => {
    expect([may(one, other), may(other, one)]).toEqual([true, true]);
  });

  it.each([
    ["Rosa Delgado", "Jonah Kim"],
    ["Tom Smith", "Ann Smith"],
    ["Ann Smith", "Ann Jones"],
    ["Guest 1", "Guest 2"],
    ["Ann Arbor", "Bob Birch"],
    ["Priya Natarajan", "Rosa Delgado"],
    ["Acme Corporation", "Ann Arbor"],
  ])("are two: %s, %s", (one, other) => {
    expect([may(one, other), may(other, one)]).toEqual([false, false]);
  });
});
