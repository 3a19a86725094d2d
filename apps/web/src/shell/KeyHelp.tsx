import { useSyncExternalStore } from "react";
import { Dialog } from "../ui/Dialog";
import { hotkeys } from "../ui/hotkeys";
import { formatKeys } from "../ui/Kbd";
import { Switch } from "../ui/Switch";

/** The keys that work on this page, as they are bound at this moment. */
export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const active = useSyncExternalStore(hotkeys.subscribe, hotkeys.active);
  const single = useSyncExternalStore(hotkeys.subscribe, hotkeys.singleKeys);
  const listed = new Map<string, { keys: string; label: string; group: string }>();
  // Later bindings of the same key win, here as when pressed.
  for (const { keys, label, group = "This page" } of active)
    if (label && keys !== "") listed.set(keys, { keys, label, group });
  const groups = [...new Set([...listed.values()].map((each) => each.group))].toReversed();
  return (
    <Dialog title="Keys" description="They rest while you type." onClose={onClose} size="lg">
      <div className="gap-x-10 laptop:columns-2">
        {groups.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-[640] text-soft">{group}</h3>
            <dl>
              {[...listed.values()]
                .filter((each) => each.group === group)
                .map((each) => (
                  <div
                    key={each.keys}
                    className="flex items-center gap-3 border-t border-line py-1.5 text-sm first:border-t-0"
                  >
                    <dt className="flex-1">{each.label}</dt>
                    <dd>
                      <kbd className="rounded-sm border border-line bg-hover px-1.5 py-0.5 text-xs font-[600] text-soft">
                        {formatKeys(each.keys)}
                      </kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="border-t border-line pt-2">
        <Switch
          label="Single keys"
          hint="Turn off if you speak to your computer or press keys by accident; keys with Ctrl or ⌘ go on working."
          checked={single}
          onChange={(event) => hotkeys.setSingleKeys(event.target.checked)}
        />
      </div>
    </Dialog>
  );
};
