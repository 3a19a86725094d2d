import { parseSync } from "vite";
import type { SourceFile } from "../guards/sourceFile";

export interface Pattern {
  readonly pattern: RegExp;
  /** The file, and the line where it has one. */
  readonly where: string;
}

interface FoundIn {
  readonly literals: readonly Pattern[];
  /** Lines that make a pattern while the program runs; what is made where a module begins is none of them. */
  readonly madeLater: readonly string[];
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const literalOf = (node: Record<string, unknown>): RegExp | null => {
  const { regex } = node;
  return isNode(regex) && typeof regex["pattern"] === "string" && typeof regex["flags"] === "string"
    ? new RegExp(regex["pattern"], regex["flags"])
    : null;
};

const isFunction = ({ type }: Record<string, unknown>): boolean =>
  typeof type === "string" && /Function/.test(type);

const makesPattern = ({ type, callee }: Record<string, unknown>): boolean =>
  (type === "NewExpression" || type === "CallExpression") && isNode(callee) && callee["name"] === "RegExp";

/** Every regular expression that is written out in a TypeScript file. */
export const patternsIn = ({ path, text }: SourceFile): FoundIn => {
  const literals: Pattern[] = [];
  const madeLater: string[] = [];
  const lineOf = (start: unknown): number => text.slice(0, Number(start)).split("\n").length;
  const visit = (value: unknown, inFunction: boolean): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, inFunction);
    if (!isNode(value) || Array.isArray(value)) return;
    const pattern = literalOf(value);
    const where = `${path}:${lineOf(value["start"])}`;
    if (pattern) literals.push({ pattern, where });
    if (makesPattern(value) && inFunction) madeLater.push(where);
    for (const part of Object.values(value)) visit(part, inFunction || isFunction(value));
  };
  visit(parseSync(path, text).program, false);
  return { literals, madeLater };
};

/** The patterns that are put together while modules are loaded: what `load` makes of strings. */
export const patternsMadeBy = async (load: () => Promise<void>): Promise<RegExp[]> => {
  const made: RegExp[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, given: [string, string?]) => {
      const pattern = new target(...given);
      made.push(pattern);
      return pattern;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = original;
  }
  return made;
};
