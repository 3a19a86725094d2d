import type { ReactNode } from "react";
import { Link } from "react-router";

/** A figure within a sentence: it opens what it counts. */
export const Figure = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link
    to={to}
    className="font-[640] underline decoration-accent decoration-2 underline-offset-4 hover:text-accent"
  >
    {children}
  </Link>
);
