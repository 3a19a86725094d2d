import { parseSync } from "vite";
import { isSentence } from "../language/looks";
import type { SourceFile } from "./sourceFile";

/** A node of the syntax tree as ESTree has it. */
type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";
const nodesOf = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];

/** What is said to somebody at once, and kept nowhere. */
const isSaidAtOnce = ({ type, callee }: Node): boolean =>
  ["NewExpression", "CallExpression"].includes(type) &&
  isNode(callee) &&
  /^(?:Problem|\w*Error|StoppedPartWay|RefusedArchive|invalidField|notFound|statement)$/.test(
    String(callee["name"]),
  );

const withoutText = new Set(["ImportDeclaration", "TaggedTemplateExpression"]);

const textOf = (node: Node): string | null => {
  if (node.type === "Literal") return typeof node["value"] === "string" ? node["value"] : null;
  if (node.type !== "TemplateLiteral") return null;
  return nodesOf(node["quasis"])
    .map(({ value }) => (value as { cooked: string }).cooked)
    .join("{}");
};

/** A table or column under another name, as statements say it. */
const isAlias = (text: string): boolean => /^[\w.]+ as \w+$/.test(text);

/** Words with a capital letter at the beginning or a name put in among them; keys and SQL are small words. */
const isWritten = (text: string | null): text is string =>
  text !== null &&
  !isAlias(text) &&
  isSentence(text) &&
  /^\p{Lu}[\p{L}\p{M}’']* \S|^\p{Lu}\p{L}+ ?\{\}|\{\} \p{L}+ \p{L}+/u.test(text);

const isComparing = ({ type, operator }: Node): boolean =>
  type === "SwitchCase" || (type === "BinaryExpression" && /^[!=]==?$/.test(String(operator)));

/**
 * A store keeps codes with their facts, and sentences are made of them where words are (`apps/api/src/wording`): one in a column
 * is of one language for ever, and sooner or later something is done because of it. Nor is a sentence compared with anything.
 */
export const storedSentences = ({ path, text }: SourceFile): string[] => {
  const isStore = /^apps\/api\/src\/.*\.store\.ts$/.test(path);
  if (!isStore && !/^(?:apps\/api|packages\/domain)\/src\/(?!.*(?:\.test|\/testing\/)).*\.ts$/.test(path))
    return [];
  // Most files compare with no such text; parsing them all would take as long as all other guards.
  if (!isStore && !/(?:[!=]==?|\bcase) ["'`]\p{Lu}/u.test(text)) return [];
  const problems: string[] = [];
  const visit = (node: Node, isRefused: boolean): void => {
    if (withoutText.has(node.type) || isSaidAtOnce(node)) return;
    const words = textOf(node);
    if (isRefused && isWritten(words))
      problems.push(
        `${path}: "${words}" is a sentence that is stored or steers; keep a code, and say it in apps/api/src/wording`,
      );
    const parts = node.type === "SwitchCase" ? [node["test"]] : [node["left"], node["right"]];
    const compared = new Set(isComparing(node) ? parts.flatMap(nodesOf) : []);
    for (const value of Object.values(node))
      for (const child of nodesOf(value)) visit(child, isStore || compared.has(child));
  };
  visit(parseSync(path, text).program as unknown as Node, isStore);
  return problems;
};
