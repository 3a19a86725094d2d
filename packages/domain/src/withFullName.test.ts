import { expect, it } from "vitest";
import { withFullName } from "./withFullName";

it.each([
  ["Call Sam about the posts", "Sam Okafor", "Call Sam Okafor about the posts"],
  ["Call Sam Okafor", "Sam Okafor", "Call Sam Okafor"],
  ["Thank Dr. Grace for the letter", "Dr. Grace Lin", "Thank Dr. Grace Lin for the letter"],
  ["New year's letter to Grace", "Dr. Grace Lin", "New year's letter to Dr. Grace Lin"],
  ["Send Tom's wife the aid to tomography", "Tom Hale", "Send Tom Hale's wife the aid to tomography"],
  ["Write to Bo$$", "Bo$$ $& Ltd", "Write to Bo$$ $& Ltd"],
  ["כתוב לדנה", "דנה", "כתוב לדנה"],
  ["כתוב ל דנה", "דנה כהן", "כתוב ל דנה כהן"],
  ["Check back", "Claire Dubois", null],
  ["Samples for the library", "Sam Okafor", null],
])("%s, of %s", (what, name, full) => expect(withFullName(what, name)).toBe(full));
