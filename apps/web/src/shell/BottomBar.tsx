import { Ellipsis, History, Plus, Search } from "lucide-react";
import { Link, useLocation, useNavigate } from "react-router";
import { cx } from "../ui/cx";
import { Menu } from "../ui/Menu";
import { type NavItem, itemOf, navItems, settingsItem } from "./navItems";

interface BottomBarProps {
  onCapture: () => void;
  onSearch: () => void;
  onShowDone: () => void;
}

const inBar = new Set(["/", "/people"]);
const look =
  "flex min-h-14 w-full flex-col items-center justify-end gap-1 rounded-md pb-1.5 text-[min(0.71875rem,3.4vw)] font-[560] text-soft aria-[current=page]:text-accent [&>svg]:size-5.5 [&>svg]:stroke-[1.75]";

const BarLink = ({ item, isHere }: { item: NavItem; isHere: boolean }) => (
  <Link to={item.to} aria-current={isHere ? "page" : undefined} className={look}>
    <item.icon aria-hidden="true" />
    {item.label}
  </Link>
);

/** The way around on a phone: within reach of a thumb, capture in the middle. */
export const BottomBar = ({ onCapture, onSearch, onShowDone }: BottomBarProps) => {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const links = navItems.filter((item) => inBar.has(item.to));
  const here = itemOf(pathname);
  const others = [...navItems.filter((item) => !inBar.has(item.to)), settingsItem];
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] laptop:hidden"
    >
      <ul className="mx-auto grid max-w-lg grid-cols-5 px-1 py-1.5">
        {links.map((item) => (
          <li key={item.to}>
            <BarLink item={item} isHere={here === item.to} />
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={onCapture}
            aria-current={pathname === "/capture" ? "page" : undefined}
            className={cx(look, "text-accent")}
          >
            <span className="grid h-6.5 w-11 place-items-center rounded-full bg-accent text-on-accent">
              <Plus aria-hidden="true" className="size-5" />
            </span>
            Capture
          </button>
        </li>
        <li>
          <button type="button" onClick={onSearch} className={look}>
            <Search aria-hidden="true" />
            Search
          </button>
        </li>
        <li>
          <Menu
            label="More"
            side="above"
            renderTrigger={(props) => (
              <button
                type="button"
                {...props}
                aria-current={others.some(({ to }) => to === here) ? "page" : undefined}
                className={look}
              >
                <Ellipsis aria-hidden="true" />
                More
              </button>
            )}
            items={[
              ...others.map((item) => ({
                label: item.label,
                icon: <item.icon aria-hidden="true" />,
                onSelect: () => void navigate(item.to),
              })),
              { label: "What I just did", icon: <History aria-hidden="true" />, onSelect: onShowDone },
            ]}
          />
        </li>
      </ul>
    </nav>
  );
};
