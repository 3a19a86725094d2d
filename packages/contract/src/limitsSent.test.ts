import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { RouteSpec } from "./route";
import { routes } from "./routes";

interface Node {
  readonly type?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly prefixItems?: unknown;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly propertyNames?: Node;
  readonly maxProperties?: number;
  readonly properties?: Readonly<Record<string, object>>;
  readonly additionalProperties?: unknown;
  /** What the description of the API has in its place: see `CalendarDay`. */
  readonly override?: Node;
}

/** Texts of a form that has its own length. */
const formsWithLength = new Set(["uuid", "date", "date-time"]);

const isNamed = ({ enum: names, const: name }: Node): boolean => names !== undefined || name !== undefined;

/** What is missing where a schema takes as much as one likes; null where it does not. */
const missingIn = (node: Node): string | null => {
  if (node.override) return missingIn(node.override);
  const { type, format = "", maxLength, maxItems, prefixItems, maximum, minimum } = node;
  if (isNamed(node)) return null;
  if (type === "string" && maxLength === undefined && !formsWithLength.has(format))
    return "no greatest length";
  if (type === "array" && maxItems === undefined && prefixItems === undefined) return "no greatest number";
  if ((type === "integer" || type === "number") && (maximum === undefined || minimum === undefined))
    return "no bounds";
  const isRecord = typeof node.additionalProperties === "object" && node.additionalProperties !== null;
  if (isRecord && node.maxProperties === undefined && !isNamed(node.propertyNames ?? {}))
    return "no greatest number of entries";
  return null;
};

const limitless = (schema: unknown, path: string): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const missing = missingIn(schema);
  // A field whose schema says nothing takes anything.
  const fields = Object.entries((schema as Node).properties ?? {});
  const open = fields.filter(([, field]) => Object.keys(field).length === 0);
  return [
    ...open.map(([name]) => `${path}.${name}: takes anything`),
    ...(missing === null ? [] : [`${path}: ${missing}`]),
    ...Object.entries(schema).flatMap(([key, inner]) => limitless(inner, `${path}.${key}`)),
  ];
};

describe("what is sent", () => {
  it.each(Object.entries<RouteSpec>(routes))("%s: has a limit in every field", (_name, route) => {
    const sent = { params: route.params, query: route.query, body: route.body };
    const found = Object.entries(sent).flatMap(([part, schema]) =>
      schema instanceof z.ZodType
        ? limitless(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }), part)
        : [],
    );
    expect(found).toEqual([]);
  });
});
