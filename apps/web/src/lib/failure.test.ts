import { describe, expect, it } from "vitest";
import { kindOfFailure, sayFailure } from "./failure";

const answered = (status: number, message: string) => Object.assign(new Error(message), { status });

describe("kindOfFailure", () => {
  it("tells nobody answering from being refused", () => {
    expect(kindOfFailure(new TypeError("Failed to fetch"))).toBe("unreachable");
    expect(kindOfFailure(answered(0, ""))).toBe("unreachable");
    expect(kindOfFailure(answered(502, ""))).toBe("unreachable");
    expect(kindOfFailure(answered(401, ""))).toBe("signed-out");
    expect(kindOfFailure(answered(409, ""))).toBe("refused");
    const wrongPassword = Object.assign(answered(401, ""), { error: { code: "wrong_credentials" } });
    expect(kindOfFailure(wrongPassword)).toBe("refused");
    expect(kindOfFailure(answered(500, ""))).toBe("server");
    expect(kindOfFailure(new Error("a bug of ours"))).toBe("server");
  });
});

describe("sayFailure", () => {
  it("uses the server's words when it gave some", () => {
    expect(sayFailure(answered(409, "That follow-up is closed already."))).toBe(
      "That follow-up is closed already.",
    );
  });
  it("never shows a program's own message", () => {
    expect(sayFailure(new Error("undefined is not a function"))).not.toContain("undefined");
    expect(sayFailure(new TypeError("Failed to fetch"))).toContain("cannot be reached");
  });
});
