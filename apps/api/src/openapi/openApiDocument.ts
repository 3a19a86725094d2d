import { ErrorAnswer, type ErrorCode, type RouteSpec, errorStatus, routes } from "@followthrough/contract";
import { type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, createDocument } from "zod-openapi";
import type * as z from "zod";
import { isBytesBody, needsAccount } from "../http/implement";
import { acceptsIdempotencyKey } from "../http/namedAct";
import { errorsOf } from "./errorsOf";

const responsesOf = (route: RouteSpec): ZodOpenApiOperationObject["responses"] => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(route))
    byStatus.set(errorStatus[code], [...(byStatus.get(errorStatus[code]) ?? []), code]);
  const failures = [...byStatus].map(([status, names]) => [
    String(status),
    { description: names.join(", "), content: { "application/json": { schema: ErrorAnswer } } },
  ]);
  const success =
    route.answer === null
      ? ["204", { description: "Done" }]
      : route.answer === "binary"
        ? [
            "200",
            {
              description: "The image",
              content: { "image/*": { schema: { type: "string", format: "binary" } } },
            },
          ]
        : route.answer === "download"
          ? [
              "200",
              {
                description: "The file",
                content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
              },
            ]
          : [
              String(route.status ?? 200),
              { description: "Done", content: { "application/json": { schema: route.answer } } },
            ];
  return Object.fromEntries([success, ...failures]) as ZodOpenApiOperationObject["responses"];
};

const bodyOf = (route: RouteSpec): ZodOpenApiOperationObject["requestBody"] => {
  if (!route.body) return undefined;
  return isBytesBody(route.body)
    ? {
        required: true,
        content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
      }
    : { required: true, content: { "application/json": { schema: route.body } } };
};

const operationOf = (name: string, route: RouteSpec): ZodOpenApiOperationObject => {
  const requestBody = bodyOf(route);
  return {
    operationId: name,
    summary: route.summary,
    ...(route.confirmed
      ? { description: "Asks for the password again where it was not given within ten minutes." }
      : {}),
    tags: [route.path.split("/")[1] ?? ""],
    requestParams: {
      ...(route.params ? { path: route.params as z.ZodObject } : {}),
      ...(route.query ? { query: route.query as z.ZodObject } : {}),
    },
    parameters: [
      ...(route.ifMatch
        ? [
            {
              name: "If-Match",
              in: "header" as const,
              required: true,
              schema: { type: "string" as const },
              description: 'The version the edit was made from, as "3"',
            },
          ]
        : []),
      ...(needsAccount(route.access)
        ? [
            {
              name: "X-Account",
              in: "header" as const,
              required: false,
              schema: { type: "string" as const },
              description:
                "The id of the account that is meant: where the session is another one's, nothing is done",
            },
          ]
        : []),
      ...(acceptsIdempotencyKey(route)
        ? [
            {
              name: "Idempotency-Key",
              in: "header" as const,
              required: false,
              schema: { type: "string" as const, minLength: 8, maxLength: 128 },
              description:
                "A name for this act, new for each: sent again within 24 hours it is answered alike and not done again",
            },
            {
              name: "X-Done-On",
              in: "header" as const,
              required: false,
              schema: { type: "string" as const, format: "date" },
              description:
                "The day it was done, where it is sent later: it counts for that day, at most 30 days ago",
            },
          ]
        : []),
    ],
    ...(requestBody ? { requestBody } : {}),
    responses: responsesOf(route),
    ...(needsAccount(route.access) ? { security: [{ session: [] }] } : {}),
    ...(route.access === "link" ? { security: [{ link: [] }] } : {}),
  };
};

/** The OpenAPI 3.1 document of the whole API, made from the contract. */
export const openApiDocument = () => {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, route] of Object.entries(routes as Record<string, RouteSpec>)) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Followthrough",
      version: "1",
      description:
        "Everything the app does, as it does it. Days are YYYY-MM-DD, instants ISO 8601 in UTC. Every failure has one shape.",
    },
    servers: [{ url: "/api" }],
    components: {
      // Said once: written out at each status of each route it was nine tenths of the document.
      schemas: { ErrorAnswer },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "followthrough" },
        link: { type: "apiKey", in: "header", name: "X-Link-Token" },
      },
    },
    paths,
  });
};
