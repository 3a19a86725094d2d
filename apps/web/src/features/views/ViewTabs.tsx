import { Bookmark, ChevronDown } from "lucide-react";
import { useState } from "react";
import { useChange, useRead } from "../../lib/useCall";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { cx } from "../../ui/cx";
import { toast } from "../../ui/toast";
import { type PeopleQuery, readPeopleQuery, writePeopleQuery } from "../contacts/peopleQuery";
import { ViewNameDialog } from "./ViewNameDialog";
import { addressOfView } from "./addressOfView";

interface ViewTabsProps {
  query: PeopleQuery;
  onChange: (params: URLSearchParams) => void;
}

const tab =
  "inline-flex min-h-8 items-center rounded-md px-2.5 text-sm font-[560] text-soft transition-colors hover:bg-hover hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink touch:min-h-11";

/** Lists of people kept under a name, and the way to keep this one. */
export const ViewTabs = ({ query, onChange }: ViewTabsProps) => {
  const views = useRead("GET /views", {}).data?.views ?? [];
  const edit = useChange("PATCH /views/:id");
  const remove = useChange("DELETE /views/:id");
  const restore = useChange("POST /views/:id/restoration");
  const [naming, setNaming] = useState<{ id: string; name: string; version: number } | "new" | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const here = writePeopleQuery(query).toString();
  const active = views.find((view) => addressOfView(view.query) === here);
  // Changed since it was opened: it can be kept as it is now.
  const changed = active ? undefined : views.find(({ id }) => id === opened);
  const isPlain = here === "";
  if (views.length === 0 && isPlain) return null;
  const move = (by: number) => {
    if (!active) return;
    const position = views.indexOf(active) + by;
    edit.mutate({ params: { id: active.id }, version: active.version, body: { position } });
  };
  return (
    <nav aria-label="Views" className="mt-3 -mb-1 flex flex-wrap items-center gap-1">
      <button
        type="button"
        className={tab}
        aria-pressed={isPlain}
        onClick={() => onChange(new URLSearchParams())}
      >
        Everybody
      </button>
      {views.map((view) => (
        <span
          key={view.id}
          className={cx("inline-flex items-center rounded-md", view === active && "bg-hover")}
        >
          <button
            type="button"
            className={tab}
            aria-pressed={view === active}
            onClick={() => {
              setOpened(view.id);
              onChange(writePeopleQuery(readPeopleQuery(new URLSearchParams(addressOfView(view.query)))));
            }}
          >
            {view.name}
          </button>
          {view === active && (
            <Menu
              label={`The view ${view.name}`}
              align="start"
              renderTrigger={(trigger) => (
                <IconButton
                  {...trigger}
                  label={`Change ${view.name}`}
                  icon={<ChevronDown />}
                  className="size-7"
                />
              )}
              items={[
                { label: "Rename", onSelect: () => setNaming(view) },
                { label: "Move to the left", disabled: views[0] === view, onSelect: () => move(-1) },
                { label: "Move to the right", disabled: views.at(-1) === view, onSelect: () => move(1) },
                "line",
                {
                  label: "Delete the view",
                  tone: "danger",
                  onSelect: () =>
                    remove.mutate(
                      { params: { id: view.id } },
                      {
                        onSuccess: () =>
                          toast({
                            text: `The view ${view.name} is deleted; the people stay`,
                            undo: () => restore.mutate({ params: { id: view.id } }),
                          }),
                      },
                    ),
                },
              ]}
            />
          )}
        </span>
      ))}
      {!isPlain && !active && (
        <>
          <Button
            tone="quiet"
            icon={<Bookmark aria-hidden="true" className="size-4" />}
            onClick={() => setNaming("new")}
          >
            Keep this view
          </Button>
          {changed && (
            <Button
              tone="quiet"
              busy={edit.isPending}
              onClick={() =>
                edit.mutate({ params: { id: changed.id }, version: changed.version, body: { query } })
              }
            >
              Change {changed.name} to this
            </Button>
          )}
        </>
      )}
      {naming !== null && (
        <ViewNameDialog
          view={naming === "new" ? null : naming}
          query={query}
          onClose={() => setNaming(null)}
          onSaved={setOpened}
        />
      )}
    </nav>
  );
};
