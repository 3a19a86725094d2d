import { describe, expect, it } from "vitest";
import { guessNameParts } from "./nameParts";

describe("a name of which nobody said the parts", () => {
  it.each([
    ["Dana Ruiz", "", "Dana", "Ruiz", ""],
    ["Dana", "", "Dana", "", ""],
    ["Dana Maria Ruiz", "", "Dana Maria", "Ruiz", ""],
    ["Prof. Dr. Hans Müller", "Prof. Dr.", "Hans", "Müller", ""],
    ["Herr Müller", "Herr", "", "Müller", ""],
    ["Ludwig van der Rohe", "", "Ludwig", "van der Rohe", ""],
    ["Lucía de la Cruz Ortega", "", "Lucía de la Cruz", "Ortega", ""],
    ["Doe, John", "", "John", "Doe", ""],
    ["Grace Lin, PhD", "", "Grace", "Lin", "PhD"],
    ["山田 太郎", "", "太郎", "山田", ""],
    ["Dr.", "", "Dr.", "", ""],
    ["", "", "", "", ""],
  ])("%s", (name, prefix, given, family, suffix) => {
    expect(guessNameParts(name)).toEqual({ prefix, given, family, suffix, additional: "" });
  });
});
