import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { RouteSpec } from "./route";
import { routes } from "./routes";
import { mostCounted } from "./text";

/** Where in a schema a number may be sent that does not fit a column. */
const tooGreat = (schema: unknown, path: string): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const { type, maximum } = schema as { type?: unknown; maximum?: unknown };
  const isNumber = type === "integer" || type === "number";
  const here = isNumber && !(typeof maximum === "number" && maximum <= mostCounted) ? [path] : [];
  return [...here, ...Object.entries(schema).flatMap(([key, inner]) => tooGreat(inner, `${path}.${key}`))];
};

describe("a number that is sent", () => {
  it.each(Object.entries<RouteSpec>(routes))("%s takes none that a column could not hold", (_name, route) => {
    const sent = { params: route.params, query: route.query, body: route.body };
    // What comes out of the parsing too: of a query the text that goes in says nothing.
    const found = Object.entries(sent).flatMap(([part, schema]) =>
      schema instanceof z.ZodType
        ? (["input", "output"] as const).flatMap((io) =>
            tooGreat(z.toJSONSchema(schema, { io, unrepresentable: "any" }), part),
          )
        : [],
    );
    expect(found).toEqual([]);
  });
});
