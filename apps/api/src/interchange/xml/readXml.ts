import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import type { CooperativeTask } from "../cooperativeTask";

/** An element's attribute by its name without the prefix, which every program may choose otherwise. */
export type Attributes = (name: string) => string | undefined;

/** What is done as a document is gone through; names are without their prefixes. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** A document that is not well-formed, or not one that any program writes. */
export class BrokenXml extends Error {}

/** More than any program writes, and far less than harms. */
const most = { depth: 100, elements: 2_500_000, declarations: 20_000 };

/** Bytes in a step. */
const stepBytes = 16_384;

/** Bytes within which some element begins or ends: no text is longer than a photo, and no list of attributes. */
const longest = 4_000_000;

/** The name without its prefix. */
const local = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};

const attributesOf =
  (all: Record<string, string>): Attributes =>
  (wanted) =>
    all[wanted] ?? Object.entries(all).find(([name]) => local(name) === wanted)?.[1];

const parserOf = ({ open, text, close }: XmlHandlers) => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const seen = { depth: 0, elements: 0, events: 0 };
  // What a handler throws comes through as it is.
  parser.on("error", ({ message }) => {
    throw new BrokenXml(message);
  });
  parser.on("opentag", (tag) => {
    seen.depth += 1;
    seen.elements += 1;
    seen.events += 1;
    if (seen.depth > most.depth) throw new BrokenXml("elements stand in one another too deep");
    if (seen.elements > most.elements) throw new BrokenXml("it has too many elements");
    open(local(tag.name), attributesOf(tag.attributes));
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", (tag) => {
    seen.depth -= 1;
    seen.events += 1;
    close(local(tag.name));
  });
  return { parser, seen };
};

/**
 * Goes through a document in UTF-8, in small steps and in time that grows with its length. Declarations of entities, by which a few
 * letters become gigabytes or the file of a server, are refused and none of them is ever followed. Throws BrokenXml.
 */
export function* readXml(bytes: Uint8Array, handlers: XmlHandlers): CooperativeTask<void> {
  const { parser, seen } = parserOf(handlers);
  const decoder = new StringDecoder("utf8");
  let last = { at: 0, events: 0 };
  for (let at = 0; at < bytes.length; at += stepBytes) {
    const piece = decoder.write(bytes.subarray(at, at + stepBytes));
    // Nothing that may become an entity stands but before the first element.
    if (seen.elements === 0 && /<!DOCTYPE/i.test(piece)) throw new BrokenXml("it declares a type");
    parser.write(piece);
    if (seen.elements === 0 && at > most.declarations) throw new BrokenXml("it has no element");
    if (seen.events !== last.events) last = { at, events: seen.events };
    else if (at - last.at > longest) throw new BrokenXml("it has an endless text");
    yield;
  }
  parser.write(decoder.end());
  parser.close();
}
