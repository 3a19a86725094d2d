import { Router } from "express";
import { docsPage } from "./docsPage";
import { openApiDocument } from "./openApiDocument";

/** The document of the API, for programs and for people; made when it is first asked for. */
export const docsRoutes = (): Router => {
  const router = Router();
  let document: ReturnType<typeof openApiDocument> | undefined;
  const made = () => (document ??= openApiDocument());
  router.get("/openapi.json", (_request, response) => void response.json(made()));
  router.get("/docs", (_request, response) => void response.type("html").send(docsPage(made())));
  return router;
};
