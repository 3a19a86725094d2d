import { expect, it } from "vitest";
import { pluralForm } from "./pluralForm";

it.each([
  ["en", "person", "people", { 0: "people", 1: "person", 2: "people", 1_000: "people" }],
  ["fr", "jour", "jours", { 0: "jour", 1: "jour", 2: "jours" }],
  ["pl", "osoba", "osoby | osób", { 1: "osoba", 2: "osoby", 5: "osób", 12: "osób", 22: "osoby", 0: "osób" }],
  ["ja", "人", "人", { 1: "人", 2: "人" }],
  ["ar", "أشخاص", "شخص | شخصان | أشخاص | شخصًا | شخص", { 0: "أشخاص", 1: "شخص", 2: "شخصان", 11: "شخصًا" }],
])("in %s each count has the form of the word that goes with it", (language, one, many, forms) => {
  for (const [count, form] of Object.entries(forms))
    expect(`${count} ${pluralForm(Number(count), one, many, language)}`).toBe(`${count} ${form}`);
});
