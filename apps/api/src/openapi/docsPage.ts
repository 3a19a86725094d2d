import type { openApiDocument } from "./openApiDocument";

type OpenApi = ReturnType<typeof openApiDocument>;

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** The document for people: one page without scripts, so that it opens under our own content policy. */
export const docsPage = (document: OpenApi): string => {
  const sections = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const { summary = "", operationId = "", requestBody, responses, parameters = [] } = operation;
      const rows = Object.entries(responses ?? {}).map(
        ([status, response]) =>
          `<li><b>${status}</b> ${escape("description" in response ? (response.description ?? "") : "")}</li>`,
      );
      const named = parameters.flatMap((one) => ("name" in one ? [`${one.name} (${one.in})`] : []));
      const body = requestBody
        ? `<details><summary>Body</summary><pre>${escape(JSON.stringify(requestBody, null, 2))}</pre></details>`
        : "";
      const [success] = Object.values(responses ?? {});
      return [
        `<section id="${escape(operationId)}"><h2><code>${method.toUpperCase()} /api${escape(path)}</code></h2><p>${escape(summary)}</p>`,
        named.length > 0 ? `<p>Takes ${escape(named.join(", "))}</p>` : "",
        body,
        `<details><summary>Answer</summary><pre>${escape(JSON.stringify(success, null, 2))}</pre></details>`,
        `<ul>${rows.join("")}</ul></section>`,
      ];
    }),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Followthrough API</title></head><body><main><h1>Followthrough API</h1><p>${escape(document.info.description ?? "")} The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>${sections.join("\n")}</main></body></html>`;
};
