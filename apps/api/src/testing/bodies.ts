import * as z from "zod";

/** What is read of a schema of JSON; `override` is what the description of the API has in its place. */
export interface Node {
  readonly type?: string;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly allOf?: readonly Node[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxProperties?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly prefixItems?: readonly Node[];
  readonly propertyNames?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly override?: Node;
}

export const nodeOf = (schema: z.ZodType): Node =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Node;

const optionsOf = (node: Node): readonly Node[] | undefined => node.anyOf ?? node.oneOf;

/** What the values of samples are made of. */
export interface Material {
  readonly idOf: (field: string) => string;
  readonly day: string;
  /** Texts of fields that want a form no schema tells. */
  readonly texts: Readonly<Record<string, string>>;
}

const textOf = (node: Node, field: string, { idOf, day, texts }: Material): string => {
  if (node.format === "uuid") return idOf(field);
  if (node.format === "date") return day;
  return (texts[field] ?? "Words").slice(0, node.maxLength ?? 100).padEnd(node.minLength ?? 0, "s");
};

/** Of lists of choices, one each per round until all were taken, as few rounds as possible. */
const inRounds = (lists: readonly (readonly unknown[])[]): unknown[][] => {
  const rounds = Math.max(1, ...lists.map((list) => list.length));
  return Array.from({ length: rounds }, (_, round) => lists.map((list) => list[round % list.length]));
};

/** Values that fit a schema, with every field in each and every choice of a union in one of them. */
export const samplesOf = (given: Node, material: Material, field = ""): unknown[] => {
  const node = given.override ?? given;
  if (node.const !== undefined) return [node.const];
  if (node.enum) return [node.enum[0]];
  const options = optionsOf(node);
  if (options) return options.flatMap((option) => samplesOf(option, material, field));
  if (node.allOf) return samplesOf(node.allOf[0] ?? {}, material, field);
  switch (node.type) {
    case "object": {
      const fields = Object.entries(node.properties ?? {});
      if (typeof node.additionalProperties === "object" && fields.length === 0) {
        const name = String(samplesOf(node.propertyNames ?? {}, material, field)[0] ?? "key");
        return samplesOf(node.additionalProperties, material, field).map((value) => ({ [name]: value }));
      }
      const lists = fields.map(([name, part]) => samplesOf(part, material, name));
      return inRounds(lists).map((values) =>
        Object.fromEntries(fields.map(([name], at) => [name, values[at]] as const)),
      );
    }
    case "array": {
      if (node.prefixItems) return inRounds(node.prefixItems.map((part) => samplesOf(part, material, field)));
      const each = samplesOf(node.items ?? {}, material, field);
      const many = Math.max(1, node.minItems ?? 1);
      return each.map((_, first) =>
        Array.from({ length: many }, (_one, at) => each[(first + at) % each.length]),
      );
    }
    case "string":
      return [textOf(node, field, material)];
    case "integer":
    case "number":
      return [node.minimum ?? 1];
    case "boolean":
      return [true];
    default:
      return [material.texts[field] ?? null];
  }
};

export const marker = "banana";

/** Values of every kind, of which a field takes one or two at most. */
const strange = [null, 7.5, true, marker, [marker], { surplus: marker }, `${marker}\u0000`] as const;

const beyond = (node: Node, value: unknown): unknown[] => {
  const found: unknown[] = [];
  if (node.type === "string" && node.maxLength !== undefined)
    found.push(marker.repeat(Math.ceil((node.maxLength + 1) / marker.length)));
  if (node.type === "array" && node.maxItems !== undefined && Array.isArray(value))
    found.push(Array.from({ length: node.maxItems + 1 }, () => value[0] as unknown));
  if ((node.type === "integer" || node.type === "number") && node.maximum !== undefined)
    found.push(node.maximum + 1, (node.minimum ?? 0) - 1);
  if (node.maxProperties !== undefined)
    found.push(Object.fromEntries(Array.from({ length: node.maxProperties + 1 }, (_, at) => [`${at}`, "x"])));
  return found;
};

/** A value with one thing wrong in it. */
export interface Wrong {
  /** Where: "people.0.name". */
  readonly path: string;
  readonly what: "other type" | "beyond its limit" | "missing" | "unknown field";
  /** What stands there. */
  readonly wrong: unknown;
  /** The whole with it. */
  readonly value: unknown;
}

const at = (path: string, name: string | number): string => (path === "" ? `${name}` : `${path}.${name}`);

/** A value with each of its parts wrong in turn, in every way its schema tells of; some may fit all the same. */
export const wrongsOf = (given: Node, value: unknown, path = ""): Wrong[] => {
  const node = given.override ?? given;
  const whole: Wrong[] = [
    ...strange.map((one) => ({ path, what: "other type", wrong: one, value: one }) as const),
    ...beyond(node, value).map(
      (one) => ({ path, what: "beyond its limit", wrong: one, value: one }) as const,
    ),
  ];
  const options = optionsOf(node) ?? node.allOf;
  if (options) {
    // Whichever of them the value is of, the parts of the others are not in it.
    const found = options.flatMap((option) => wrongsOf(option, value, path));
    return [...new Map([...whole, ...found].map((one) => [JSON.stringify(one), one])).values()];
  }
  if (node.type === "array" && Array.isArray(value)) {
    const [first, ...rest] = value as unknown[];
    if (value.length === 0) return whole;
    const inner = wrongsOf(node.items ?? node.prefixItems?.[0] ?? {}, first, at(path, 0));
    return [...whole, ...inner.map((one) => ({ ...one, value: [one.value, ...rest] }))];
  }
  if (node.type !== "object" || typeof value !== "object" || value === null || Array.isArray(value))
    return whole;
  const fields = value as Record<string, unknown>;
  const parts = Object.entries(node.properties ?? {}).filter(([name]) => name in fields);
  const inner = parts.flatMap(([name, part]) =>
    wrongsOf(part, fields[name], at(path, name)).map((one) => ({
      ...one,
      value: { ...fields, [name]: one.value },
    })),
  );
  const missing = (node.required ?? [])
    .filter((name) => name in fields)
    .map((name): Wrong => {
      const { [name]: _left, ...rest } = fields;
      return { path: at(path, name), what: "missing", wrong: null, value: rest };
    });
  const unknown: Wrong[] = node.properties
    ? [
        {
          path: at(path, "surplus"),
          what: "unknown field",
          wrong: null,
          value: { ...fields, surplus: marker },
        },
      ]
    : [];
  return [...whole, ...inner, ...missing, ...unknown];
};
