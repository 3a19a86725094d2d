import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { cx } from "../ui/cx";
import { Dialog } from "../ui/Dialog";
import { Kbd } from "../ui/Kbd";
import { Marked } from "../ui/Marked";
import { plural } from "../ui/plural";
import { stepIndex, stepOfKey } from "../ui/stepIndex";
import { useAsyncOptions } from "../ui/useAsyncOptions";
import {
  isCommand,
  matchingCommands,
  type PaletteGroup,
  type PaletteItem,
  type PaletteSource,
} from "./palette";

interface CommandPaletteProps {
  source: PaletteSource;
  onClose: () => void;
}

const itemsOf = (groups: readonly PaletteGroup[]): readonly PaletteItem[] =>
  groups.flatMap((group) => group.items);

/** One box over everything: type, arrows, Enter. */
export const CommandPalette = ({ source, onClose }: CommandPaletteProps) => {
  const id = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const wanted = text.trim();
  // Enter before the search has answered: the first found is run once it has, not what was found for fewer letters.
  const [isRunning, setRunning] = useState(false);
  const { options, state, of } = useAsyncOptions(wanted !== "", wanted, source.search, {
    rest: 60,
    onLoaded: (loaded) => {
      if (isRunning) run(itemsOf(groupsOf(loaded, "ready"))[0]);
    },
  });
  const commands = matchingCommands(source.commands, wanted);
  const foundOf = (from: typeof options) =>
    wanted === "" ? [] : from.filter((group) => group.items.length > 0);
  const saysWhatToDo = isCommand(source, wanted);
  const isVerb = isCommand({ commands: [], verbs: source.verbs ?? [] }, wanted);
  const groupsOf = (from: typeof options, when: typeof state): PaletteGroup[] => {
    const shown = foundOf(from);
    const mayBeNew = when === "ready" && shown.length === 0 && wanted !== "" && commands.length === 0;
    const others = mayBeNew && !saysWhatToDo ? (source.otherwise?.(wanted) ?? []) : [];
    const acts = shown.filter(({ areActs }) => areActs);
    // "done": a command of that name, then the steps that are due, then pages that speak of it.
    if (acts.length > 0)
      return [...matchingCommands(source.commands, wanted, { byLabelOnly: true }), ...acts];
    return [
      ...(saysWhatToDo ? commands : []),
      ...shown,
      ...(others.length > 0 ? [{ title: `Nothing for “${wanted}”`, items: others }] : []),
      ...(saysWhatToDo ? [] : commands),
    ];
  };
  const found = foundOf(options);
  const hint = source.hint?.(wanted) ?? null;
  const groups = groupsOf(options, state);
  const items = itemsOf(groups);
  const at = Math.min(active, items.length - 1);
  useEffect(() => {
    document.getElementById(`${id}${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);

  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };
  // What comes first whatever the search answers need not wait for it.
  const isCurrent = wanted === "" || of === wanted || (saysWhatToDo && !isVerb && commands.length > 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "Home" || event.key === "End" ? undefined : stepOfKey(event.key);
    if (step) setActive(stepIndex(at, items.length, step));
    else if (event.key === "Enter") {
      if (isCurrent || at > 0) run(items[at]);
      else setRunning(true);
    } else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Dialog title="Search and commands" look="bare" onClose={onClose}>
      <div className="sticky top-0 flex items-center gap-3 border-b border-line bg-card px-4">
        <Search aria-hidden="true" className="size-4.5 shrink-0 text-soft" />
        <input
          role="combobox"
          aria-label="Find people, events, steps, or what to do"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={items.length > 0 ? `${id}${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Find people, steps, pages, or what to do"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setRunning(false);
          }}
          onKeyDown={onKeyDown}
          className="min-h-13 w-full min-w-0 bg-transparent text-lg outline-none"
        />
        <button
          type="button"
          onClick={onClose}
          className="min-h-11 shrink-0 rounded-md px-2 text-sm font-[560] text-soft laptop:hidden"
        >
          Close
        </button>
      </div>
      <div id={`${id}list`} role="listbox" aria-label="Results" className="p-2">
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title} className="mb-1">
            <div aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-[640] text-soft">
              {group.title}
            </div>
            {group.items.map((item) => {
              const index = items.indexOf(item);
              return (
                <PaletteRow
                  key={item.key}
                  id={`${id}${index}`}
                  item={item}
                  active={index === at}
                  onPoint={() => setActive(index)}
                  onPick={() => run(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {hint && <p className="border-t border-line px-4.5 py-2.5 text-sm text-soft">{hint}</p>}
      <p role="status" className={items.length === 0 ? "px-5 pb-5 text-sm text-soft" : "sr-only"}>
        {state === "failed" && wanted !== "" ? "The search did not answer. Type again to retry." : ""}
        {state === "ready" && wanted !== "" && found.length === 0 ? `Nothing for “${wanted}”.` : ""}
        {items.length > 0 && (found.length > 0 || wanted === "") ? plural(items.length, "result") : ""}
      </p>
    </Dialog>
  );
};

interface PaletteRowProps {
  id: string;
  item: PaletteItem;
  active: boolean;
  onPoint: () => void;
  onPick: () => void;
}

const PaletteRow = ({ id, item, active, onPoint, onPick }: PaletteRowProps) => (
  // The keyboard reaches it from the box, by aria-activedescendant.
  <div
    id={id}
    role="option"
    tabIndex={-1}
    aria-selected={active}
    onMouseMove={() => !active && onPoint()}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPick}
    className={cx(
      "flex min-h-10 items-center gap-3 rounded-md px-2.5 touch:min-h-12 [&>svg]:size-4.5 [&>svg]:text-soft",
      active && "bg-hover",
    )}
  >
    {item.icon}
    <span className="min-w-0 truncate font-[540]">
      <Marked text={item.label} marks={item.labelMarks ?? []} />
    </span>
    {item.about && <span className="min-w-0 flex-1 truncate text-sm text-soft">{item.about}</span>}
    {item.detail && (
      <span className="min-w-0 flex-1 truncate text-sm text-soft">
        <Marked text={item.detail} marks={item.detailMarks ?? []} />
      </span>
    )}
    {item.kbd && (
      <span className="ml-auto">
        <Kbd keys={item.kbd} />
      </span>
    )}
  </div>
);
