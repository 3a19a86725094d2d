import { History, Plus, Search } from "lucide-react";
import { Link, useLocation } from "react-router";
import { Button } from "../ui/Button";
import { formatKeys } from "../ui/Kbd";
import { Brand } from "./Brand";
import { type CountName, type NavItem, itemOf, navItems, settingsItem } from "./navItems";

interface RailProps {
  counts: Partial<Record<CountName, number>>;
  onCapture: () => void;
  onSearch: () => void;
  onShowDone: () => void;
}

const look =
  "flex min-h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-left font-[520] text-soft transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:text-ink pointer-coarse:min-h-11 [&>svg]:size-4.25 [&>svg]:shrink-0 [&>svg]:opacity-75 aria-[current=page]:[&>svg]:text-accent aria-[current=page]:[&>svg]:opacity-100";
const figure = "ml-auto text-xs font-[600] text-faint tabular-nums";

const RailLink = ({ item, count }: { item: NavItem; count: number | undefined }) => {
  const { pathname } = useLocation();
  return (
    <li>
      <Link to={item.to} aria-current={itemOf(pathname) === item.to ? "page" : undefined} className={look}>
        <item.icon aria-hidden="true" />
        {item.label}
        {count ? <span className={figure}>{count.toLocaleString()}</span> : null}
      </Link>
    </li>
  );
};

/** The way around on a laptop. */
export const Rail = ({ counts, onCapture, onSearch, onShowDone }: RailProps) => (
  <div className="sticky top-0 hidden h-dvh flex-col gap-0.5 overflow-y-auto border-r border-line px-3 py-5 laptop:flex">
    <header className="mb-3">
      <Link to="/" className="mb-3.5 inline-block rounded-md px-2.5 py-1">
        <Brand />
      </Link>
      <Button
        tone="primary"
        kbd="c"
        wide
        onClick={onCapture}
        icon={<Plus aria-hidden="true" className="size-4" />}
      >
        Capture
      </Button>
    </header>
    <nav aria-label="Main" className="flex flex-1 flex-col">
      <ul className="space-y-0.5">
        {navItems.map((item) => (
          <RailLink key={item.to} item={item} count={item.count && counts[item.count]} />
        ))}
      </ul>
      <ul className="mt-auto space-y-0.5 pt-6">
        <li>
          <button type="button" aria-keyshortcuts="Control+k" onClick={onSearch} className={look}>
            <Search aria-hidden="true" />
            Search
            <span aria-hidden="true" className={figure}>
              {formatKeys("mod+k")}
            </span>
          </button>
        </li>
        <li>
          <button type="button" onClick={onShowDone} className={look}>
            <History aria-hidden="true" />
            What I just did
          </button>
        </li>
        <RailLink item={settingsItem} count={undefined} />
      </ul>
    </nav>
  </div>
);
