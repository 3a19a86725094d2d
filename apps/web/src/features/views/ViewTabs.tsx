import type { SavedView } from "@followthrough/contract";
import { Bookmark, ChevronDown } from "lucide-react";
import { Suspense, useState } from "react";
import { makePart } from "../../lib/makePart";
import { shownVersionOf, editedVersionOf } from "../../lib/recordVersions";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { cx } from "../../ui/cx";
import { toast } from "../../ui/toast";
import { type PeopleQuery, readPeopleQuery, writePeopleQuery } from "../contacts/peopleQuery";
import { addressOfView } from "./addressOfView";
import { dialogOnDemand } from "../../lib/onDemand";
import { undoBy } from "../../lib/undoBy";

const ViewNameDialog = dialogOnDemand(async () => (await import("./ViewNameDialog")).ViewNameDialog);
const changing = makePart(async () => (await import("./changeView")).changeView);
const fetchName = (): void => void ViewNameDialog.fetchAhead();

interface ViewTabsProps {
  query: PeopleQuery;
  onChange: (params: URLSearchParams) => void;
}

const tab =
  "inline-flex min-h-8 max-w-full items-center rounded-md px-2.5 text-left text-sm font-[560] wrap-anywhere text-soft transition-colors hover:bg-hover hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink touch:min-h-11";

/** Lists of people kept under a name, and the way to keep this one. */
export const ViewTabs = ({ query, onChange }: ViewTabsProps) => {
  const views = useApiQuery("GET /views", {}).data?.views ?? [];
  const edit = useApiMutation("PATCH /views/:id");
  const replace = useApiMutation("PATCH /views/:id", { showsItsFailure: true });
  const remove = useApiMutation("DELETE /views/:id");
  const [naming, setNaming] = useState<SavedView | "new" | null>(null);
  // As it was then: what was changed of it elsewhere since is not overwritten unseen.
  const [opened, setOpened] = useState<SavedView | null>(null);
  const here = writePeopleQuery(query).toString();
  const active = views.find((view) => addressOfView(view.query) === here);
  // Changed since it was opened: it can be kept as it is now.
  const changed = active ? undefined : views.find(({ id }) => id === opened?.id);
  const isPlain = here === "";
  if (views.length === 0 && isPlain) return null;
  const move = (by: number) => {
    if (!active) return;
    const position = views.indexOf(active) + by;
    edit.mutate({ params: { id: active.id }, version: editedVersionOf(active), body: { position } });
  };
  const changeToThis = async (view: SavedView) => {
    const changeView = await changing.fetch().catch(() => null);
    if (changeView)
      setOpened(
        await changeView(view, here, (version) =>
          replace.mutateAsync({ params: { id: view.id }, version, body: { query } }),
        ),
      );
    else toast({ text: "That could not be changed just now. Try again in a moment.", tone: "problem" });
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
              setOpened(view);
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
                      { params: { id: view.id }, version: shownVersionOf(view) },
                      {
                        onSuccess: () =>
                          toast({
                            text: `The view ${view.name} is deleted; the people stay`,
                            ...undoBy("POST /views/:id/restoration", { params: { id: view.id } }),
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
            onPointerEnter={fetchName}
            onFocus={fetchName}
            onClick={() => setNaming("new")}
          >
            Keep this view
          </Button>
          {changed && (
            <Button
              tone="quiet"
              busy={replace.isPending}
              onPointerEnter={() => void changing.fetchAhead()}
              onFocus={() => void changing.fetchAhead()}
              onClick={() => void changeToThis(opened ?? changed)}
            >
              Change {changed.name} to this
            </Button>
          )}
        </>
      )}
      <Suspense>
        {naming !== null && (
          <ViewNameDialog
            view={naming === "new" ? null : naming}
            query={query}
            onClose={() => setNaming(null)}
            onSaved={setOpened}
          />
        )}
      </Suspense>
    </nav>
  );
};
