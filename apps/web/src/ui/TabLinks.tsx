import { NavLink } from "react-router";

interface TabLinksProps {
  label: string;
  tabs: readonly { readonly to: string; readonly label: string }[];
}

/** Pages that belong together, each a link. */
export const TabLinks = ({ label, tabs }: TabLinksProps) => (
  <nav aria-label={label} className="mt-4 flex gap-1 overflow-x-auto border-b border-line">
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
