import { describe, expect, it } from "vitest";
import * as z from "zod";
import { describeFieldProblem } from "./fieldWords";
import type { RouteSpec } from "./route";
import { routes } from "./routes";

const problemsOf = (schema: z.ZodType, value: unknown): readonly { path: string; message: string }[] =>
  (schema.safeParse(value, { error: describeFieldProblem }).error?.issues ?? []).map(({ path, message }) => ({
    path: path.join("."),
    message,
  }));

describe("what is wrong with a field", () => {
  it.each([
    [z.int().min(1).max(100), 0, "must be at least 1"],
    [z.int().min(1).max(100), 101, "must be at most 100"],
    [z.int(), 1.5, "must be a whole number"],
    [z.int(), null, "must be a number"],
    [z.string().max(3), "Dana", "is too long: at most 3 characters"],
    [z.string().min(1), "", "must not be empty"],
    [z.string(), undefined, "is missing"],
    [z.array(z.string()).max(1), ["a", "b"], "has too many: at most 1"],
    [z.enum(["email", "call"]), "fax", "must be email or call"],
    [z.uuid(), "7", "is not an id"],
    [z.union([z.string().max(3), z.null()]), "Dana", "is too long: at most 3 characters"],
    [z.string().refine(() => false, { error: "is in the future" }), "2030-01-01", "is in the future"],
  ])("is said in plain words", (schema, value, words) => {
    expect(problemsOf(schema, value)).toEqual([{ path: "", message: words }]);
  });

  const oddities = [undefined, null, "", "x".repeat(200_000), "\u0000", -1, 1.5, 1e12, true, [], [{}], {}];
  const bodies = Object.entries<RouteSpec>(routes).flatMap(([name, { body }]): [string, z.ZodObject][] =>
    body instanceof z.ZodObject ? [[name, body]] : [],
  );
  it("has bodies to look at", () => expect(bodies.length).toBeGreaterThan(30));
  it.each(bodies)("is never said in the words of the library: %s", (_name, body) => {
    for (const field of Object.keys(body.shape)) {
      for (const oddity of oddities) {
        for (const { message } of problemsOf(body, { [field]: oddity })) {
          expect(message).not.toMatch(/expected|received|Invalid|Too (small|big)|something else|undefined/);
        }
      }
    }
  });
});
