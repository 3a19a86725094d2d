import { NavLink } from "react-router";

const tabs = [
  { to: "/referrals", label: "Who pointed you where" },
  { to: "/referrals/chains", label: "Chains" },
  { to: "/referrals/paths", label: "Who can lead you there" },
] as const;

/** The screens about how people are joined. */
export const ReferralTabs = () => (
  <nav aria-label="Referrals" className="mt-4 flex gap-1 overflow-x-auto border-b border-line">
    {tabs.map(({ to, label }) => (
      <NavLink
        key={to}
        to={to}
        end
        className="-mb-px border-b-2 border-transparent px-3 py-2 text-sm font-[560] whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink touch:py-3"
      >
        {label}
      </NavLink>
    ))}
  </nav>
);
