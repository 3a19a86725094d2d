import { describe, expect, it } from "vitest";
import { asSent, noteSentId } from "./sentIds";

describe("what was made here and sent", () => {
  it("is called by the id it has on the server", () => {
    noteSentId({ id: "made-here", version: 1 }, { id: "coffee-with-dana", version: 1 });
    expect(asSent({ params: { id: "made-here" }, version: 1 })).toEqual({
      params: { id: "coffee-with-dana" },
      version: 1,
    });
  });
  it("is nothing else's", () => {
    noteSentId({ followUp: { id: "call-sam" } }, { followUp: { id: "call-sam" } });
    noteSentId({ id: "call-sam" }, { id: "call-sam" });
    expect(asSent({ params: { id: "call-sam" } })).toBeNull();
    expect(asSent({ body: {} })).toBeNull();
  });
});
