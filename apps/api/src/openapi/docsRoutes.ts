import { createHash } from "node:crypto";
import { type RequestHandler, Router } from "express";
import { type Text, asText, sendText } from "../http/sendText";

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
  (type: string, of: () => Promise<Made>): RequestHandler =>
  async (_request, response) => {
    const { text, tag } = await of();
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    sendText(response, type, text);
  };

const describe = async () => {
  const [{ openApiDocument }, { docsPage }] = await Promise.all([
    import("./openApiDocument"),
    import("./docsPage"),
  ]);
  const described = openApiDocument();
  return { json: made(JSON.stringify(described)), html: made(docsPage(described)) };
};

/** The document of the API, for programs and for people; made when it is first asked for, and only then. */
export const docsRoutes = (): Router => {
  const router = Router();
  let both: Promise<{ readonly json: Made; readonly html: Made }> | undefined;
  const document = () => (both ??= describe());
  router.get(
    "/openapi.json",
    answering("json", async () => (await document()).json),
  );
  router.get(
    "/docs",
    answering("html", async () => (await document()).html),
  );
  return router;
};
