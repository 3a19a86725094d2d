import { ChevronLeft } from "lucide-react";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Link, useLocation } from "react-router";
import { useTabTitle } from "./useTabTitle";
import { visited } from "./visited";

interface PageHeaderProps {
  title: string;
  /** What the browser's tab is called, where several pages have one title. */
  tab?: string | undefined;
  /** Drawn in place of the title's text, such as an `InlineEdit`. */
  heading?: ReactNode;
  sub?: ReactNode;
  /** Before the title, such as a large `Avatar`. */
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
}

let lastPath: string | null = null;

/** The head of a page. On arriving it takes the focus, so that the page is read out and Tab starts there; it names the browser's tab too. */
export const PageHeader = ({ title, tab = title, heading, sub, lead, actions, back }: PageHeaderProps) => {
  const h1 = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (lastPath !== null && lastPath !== pathname) h1.current?.focus({ preventScroll: true });
    lastPath = pathname;
  }, [pathname]);
  // What is drawn while a page is on its way gives the focus on to what takes its place.
  useLayoutEffect(() => {
    const mine = h1.current;
    return () => {
      if (mine !== null && document.activeElement === mine) lastPath = "";
    };
  }, []);
  useTabTitle(tab);
  useEffect(() => visited.note({ path: pathname, title }), [title, pathname]);
  return (
    <header>
      {back && (
        <Link
          to={back.to}
          className="mb-2 -ml-1 inline-flex items-center gap-0.5 rounded-md pr-2 text-sm font-[520] wrap-anywhere text-soft hover:text-ink touch:min-h-11"
        >
          <ChevronLeft aria-hidden="true" className="size-4 shrink-0" />
          <bdi>{back.label}</bdi>
        </Link>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {lead}
        <div className="min-w-[min(100%,14rem)] flex-1">
          <h1 ref={h1} tabIndex={-1} className="text-xl font-[680] tracking-[-0.025em]">
            {heading ?? <bdi>{title}</bdi>}
          </h1>
          {sub && <div className="mt-1 text-soft">{sub}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-1.5">{actions}</div>}
      </div>
    </header>
  );
};
