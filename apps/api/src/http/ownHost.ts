import { isIP } from "node:net";
import type { RequestHandler } from "express";
import { Problem } from "./problem";

/** `crm.example.org` of `crm.example.org:3000`, `::1` of `[::1]:3000`; null for what is no host. A last dot is left out. */
const nameIn = (host: string): string | null => {
  const [, bracketed, plain] = /^(?:\[([\da-f:.]+)\]|([^\s:/\\@?#[\]]+))(?::\d{1,5})?$/i.exec(host) ?? [];
  return (bracketed ?? plain)?.toLowerCase().replace(/\.$/, "") ?? null;
};

const isLocalName = (name: string): boolean => name === "localhost" || name.endsWith(".localhost");

/** Only this machine reaches a server that listens there. */
export const isLoopback = (host: string): boolean => {
  const name = host.toLowerCase();
  return isLocalName(name) || name === "::1" || (isIP(name) === 4 && name.startsWith("127."));
};

const hostOf = (publicUrl: string | undefined): string | null =>
  publicUrl ? nameIn(new URL(publicUrl).host) : null;

/** People come from elsewhere: it listens to more than this machine, or a proxy is said to hand requests on. */
export const isReachedFromElsewhere = (listensOn: string, publicUrl: string | undefined): boolean => {
  const shown = hostOf(publicUrl);
  return !isLoopback(listensOn) || (shown !== null && !isLoopback(shown));
};

export interface OwnNames {
  /** What the server listens on: an address, or a name it goes by. */
  readonly listensOn?: string | undefined;
  readonly publicUrl?: string | undefined;
}

/**
 * Takes requests only for hosts that are this server for certain: an address in numbers, localhost, the name it listens
 * on, and that of `PUBLIC_URL`. A page of another site can let its own name point here (DNS rebinding) and is then of the
 * same origin to the browser; it cannot do so with a number or with our names.
 */
export const ownHost = ({ listensOn, publicUrl }: OwnNames): RequestHandler => {
  const names = new Set([hostOf(publicUrl), listensOn ? nameIn(listensOn) : null]);
  const where = publicUrl ? `Open ${publicUrl} instead.` : "Set PUBLIC_URL to the address people use.";
  const misdirected = new Problem("misdirected", `This server does not go by that name. ${where}`);
  return (request, _response, next) => {
    const name = nameIn(request.headers.host ?? "");
    const isOurs = name !== null && (isIP(name) !== 0 || isLocalName(name) || names.has(name));
    next(isOurs ? undefined : misdirected);
  };
};
