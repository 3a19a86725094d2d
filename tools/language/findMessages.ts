import { parseSync } from "vite";
import { hasLetters, isAddress, isClassNames, isSentence } from "./looks.ts";
import {
  isCodeKey,
  isFileOfWords,
  isIntlOption,
  isMostlyTexts,
  isScreen,
  isScreenKey,
  isTextKey,
  takesCode,
  takesText,
} from "./places.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text for people as it stands in a file. */
export interface Message extends Range {
  /** A sentence or a word, with `{0}` where something is put in. */
  readonly source: string;
  /** Where what is put in stands. */
  readonly holes: readonly Range[];
  readonly kind: "jsx" | "attribute" | "string" | "template" | "forms";
}

/** A node of the syntax tree as ESTree has it: https://github.com/estree/estree */
type Node = Range & { readonly type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";

const nodesOf = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];

/** White space between tags as JSX has it: a line break with what is around it is nothing, or one space between words. */
const collapse = (text: string): string => {
  const lines = text.split("\n");
  return lines
    .map((line, at) => (at === 0 ? line : line.trimStart()))
    .map((line, at) => (at === lines.length - 1 ? line : line.trimEnd()))
    .filter((line) => line !== "")
    .join(" ");
};

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": "\u00a0",
};
const decode = (text: string): string => text.replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity);

const calleeOf = ({ callee }: Node): string => {
  if (!isNode(callee)) return "";
  const name = callee.type === "MemberExpression" ? callee["property"] : callee;
  return isNode(name) ? String(name["name"] ?? "") : "";
};

const keyOf = ({ key }: Node): string => (isNode(key) ? String(key["name"] ?? key["value"] ?? "") : "");

/** The text of a part between tags; null for what is put in. */
const textBetweenTags = (node: Node): string | null => {
  if (node.type === "JSXText") return decode(collapse(String(node["value"])));
  const inner = node.type === "JSXExpressionContainer" ? node["expression"] : null;
  return isNode(inner) && inner.type === "Literal" && typeof inner["value"] === "string"
    ? inner["value"]
    : null;
};

const isComment = ({ expression }: Node): boolean =>
  isNode(expression) && expression.type === "JSXEmptyExpression";

/** What is between two tags, as one text: other elements and expressions are put into it. */
const messageBetweenTags = (children: readonly Node[]): Message | null => {
  const parts = children.filter((child) => !isComment(child));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const holes: Range[] = [];
  const source = parts
    .map((part) => textBetweenTags(part) ?? `{${holes.push({ start: part.start, end: part.end }) - 1}}`)
    .join("");
  return hasLetters(source) ? { source, start: first.start, end: last.end, holes, kind: "jsx" } : null;
};

/**
 * How strings at a place are taken: "label" is read whatever it looks like, "text" unless it looks like an address or classes,
 * "likely" where it looks like a sentence, "code" never.
 */
type Reading = "label" | "text" | "likely" | "code";

const typed = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);
const withoutText = new Set([
  "ImportDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TaggedTemplateExpression",
]);
/** What only passes on what is within it. */
const transparent = new Set(["JSXExpressionContainer", "ReturnStatement", "ParenthesizedExpression"]);

/** Every text for people in a file. Throws for one that cannot be parsed. */
export const findMessages = (path: string, code: string): Message[] => {
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Message[] = [];
  const isWords = isFileOfWords(path);
  const usual: Reading = isWords ? "label" : isMostlyTexts(path) ? "likely" : "code";

  const isRead = (text: string, reading: Reading): boolean => {
    if (reading === "code" || !hasLetters(text)) return false;
    if (reading === "label") return true;
    return reading === "text" ? !isAddress(text) && !isClassNames(text) : isSentence(text);
  };
  const addString = (node: Node, reading: Reading, kind: "attribute" | "string"): void => {
    const value = node["value"];
    if (typeof value !== "string") return;
    const source = kind === "attribute" ? decode(value) : value;
    if (isRead(source, reading)) found.push({ source, start: node.start, end: node.end, holes: [], kind });
  };
  const addTemplate = (node: Node, reading: Reading): void => {
    const holes = nodesOf(node["expressions"]);
    const source = nodesOf(node["quasis"])
      .map(({ value }, at) => `${at > 0 ? `{${at - 1}}` : ""}${(value as { cooked: string }).cooked}`)
      .join("");
    const bare = source.replaceAll(/\{\d+\}/g, "");
    // Of what only looks like a text, a single small word is mostly part of a key; but for "Dana and Ben".
    const isText =
      (isRead(source, reading) &&
        isRead(bare, reading === "label" ? "label" : "text") &&
        (reading !== "likely" || / |^[A-Z][a-z]/.test(bare))) ||
      (reading === "likely" && /^(?:[^a-z]* (?:and|or|with|at) )+[^a-z]*$/.test(source));
    if (isText) found.push({ source, start: node.start, end: node.end, holes, kind: "template" });
    for (const hole of holes) visit(hole, isText ? "text" : reading === "code" ? "code" : usual);
  };

  const visitEach = (value: unknown, reading: Reading): void => {
    for (const node of nodesOf(value)) visit(node, reading);
  };
  const visitElement = (node: Node): void => {
    const children = nodesOf(node["children"]);
    const message = messageBetweenTags(children);
    if (message) found.push(message);
    for (const opening of nodesOf(node["openingElement"])) visitEach(opening["attributes"], usual);
    for (const child of children) if (textBetweenTags(child) === null) visit(child, "text");
  };
  const visitAttribute = (node: Node): void => {
    const name = isNode(node["name"]) ? String(node["name"]["name"]) : "";
    const reading = isCodeKey(name) || name === "name" ? "code" : isScreenKey(name) ? "label" : usual;
    for (const value of nodesOf(node["value"]))
      if (value.type === "Literal") addString(value, reading, "attribute");
      else visit(value, reading);
  };
  const visitProperty = (node: Node, reading: Reading): void => {
    const key = keyOf(node);
    if (isIntlOption(key) || (isCodeKey(key) && !isWords)) return visitEach(node["value"], "code");
    const isText = isWords || (isScreen(path) ? isScreenKey(key) : isTextKey(key));
    visitEach(node["value"], isText ? "text" : reading === "code" ? "code" : usual);
  };
  /** The forms of a word that is counted are one text, so that a language with more of them can give them all. */
  const addForms = (count: Node, one: Node, many: Node | undefined): void => {
    const [first, second] = [String(one["value"]), many ? String(many["value"]) : `${String(one["value"])}s`];
    const end = (many ?? one).end;
    found.push({ source: `${first} | ${second}`, start: one.start, end, holes: [], kind: "forms" });
    visit(count, usual);
  };
  const visitCall = (node: Node): void => {
    const callee = calleeOf(node);
    const [count, one, many] = nodesOf(node["arguments"]);
    if (callee === "plural" && count && [one, many ?? one].every((word) => word?.type === "Literal") && one)
      return addForms(count, one, many);
    const { callee: called } = node;
    // What is called on a text: `[greeting, ...lines].join("\n")`.
    if (isNode(called)) visitEach(called["object"], takesCode(callee) ? "code" : usual);
    for (const [at, argument] of nodesOf(node["arguments"]).entries())
      visit(argument, takesText(callee, at) ? "text" : takesCode(callee) ? "code" : usual);
  };
  const visitFunction = (node: Node, reading: Reading): void => {
    visitEach(node["params"], usual);
    for (const body of nodesOf(node["body"]))
      visit(body, body.type === "BlockStatement" || reading === "code" ? usual : reading);
  };

  const visit = (node: Node, reading: Reading): void => {
    const { type } = node;
    if (typed.has(type)) return visitEach(node["expression"], reading);
    if (type.startsWith("TS") || withoutText.has(type)) return;
    switch (type) {
      case "JSXElement":
      case "JSXFragment":
        return visitElement(node);
      case "JSXAttribute":
        return visitAttribute(node);
      case "Literal":
        return addString(node, reading, "string");
      case "TemplateLiteral":
        return addTemplate(node, reading);
      case "Property":
        return visitProperty(node, reading);
      case "CallExpression":
      case "NewExpression":
        return visitCall(node);
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration":
        return visitFunction(node, reading);
      case "ExportNamedDeclaration":
        return visitEach(node["declaration"], reading);
      case "BinaryExpression":
        // What is compared steers the program.
        return visitEach([node["left"], node["right"]], node["operator"] === "+" ? reading : "code");
      case "ConditionalExpression":
        visitEach(node["test"], "code");
        return visitEach([node["consequent"], node["alternate"]], reading);
      case "LogicalExpression":
        visitEach(node["left"], node["operator"] === "&&" ? "code" : reading);
        return visitEach(node["right"], reading);
      case "SwitchCase":
        return visitEach(node["consequent"], usual);
      case "AssignmentPattern":
        return visitEach(node["right"], usual);
      case "MemberExpression":
        return visitEach(node["object"], "code");
      default:
        for (const [key, value] of Object.entries(node))
          if (key !== "key") visitEach(value, transparent.has(type) || reading === "code" ? reading : usual);
    }
  };
  visit(program as unknown as Node, usual);
  return found;
};
