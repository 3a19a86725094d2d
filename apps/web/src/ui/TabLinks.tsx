import { useEffect, useRef } from "react";
import { NavLink, useLocation } from "react-router";

interface TabLinksProps {
  label: string;
  tabs: readonly { readonly to: string; readonly label: string }[];
}

/** Pages that belong together, each a link. Where they do not fit side by side, the one that is open is in sight. */
export const TabLinks = ({ label, tabs }: TabLinksProps) => {
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const open = [...(nav.current?.children ?? [])].find((tab) => tab.getAttribute("href") === pathname);
    if (!nav.current || !open) return;
    // `scrollIntoView` would move the page as well.
    const [view, tab] = [nav.current.getBoundingClientRect(), open.getBoundingClientRect()];
    nav.current.scrollLeft += tab.left + tab.width / 2 - (view.left + view.width / 2);
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={label} className="mt-4 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          to={tab.to}
          end
          className="-mb-px border-b-2 border-transparent px-3 py-2 text-sm font-[560] whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:py-3"
        >
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
};
