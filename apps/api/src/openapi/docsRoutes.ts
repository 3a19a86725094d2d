import { createHash } from "node:crypto";
import { type RequestHandler, Router } from "express";
import { type Text, asText, sendText } from "../http/sendText";
import { docsPage } from "./docsPage";
import { openApiDocument } from "./openApiDocument";

interface Made {
  readonly text: Text;
  readonly tag: string;
}

const made = (text: string): Made => ({
  text: asText(text),
  // Weak: it is the same text however it is compressed.
  tag: `W/"${createHash("sha256").update(text).digest("base64url")}"`,
});

/** Sends what was made once; whoever has it already is told so. The tag is asked for again each time. */
const answering =
  (type: string, of: () => Made): RequestHandler =>
  (_request, response) => {
    const { text, tag } = of();
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    sendText(response, type, text);
  };

/** The document of the API, for programs and for people; made when it is first asked for, and only then. */
export const docsRoutes = (): Router => {
  const router = Router();
  let both: { readonly json: Made; readonly html: Made } | undefined;
  const document = () => {
    if (both) return both;
    const described = openApiDocument();
    return (both = { json: made(JSON.stringify(described)), html: made(docsPage(described)) });
  };
  router.get(
    "/openapi.json",
    answering("json", () => document().json),
  );
  router.get(
    "/docs",
    answering("html", () => document().html),
  );
  return router;
};
