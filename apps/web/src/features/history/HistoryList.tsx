import type { Calls, Contact, FieldChange } from "@followthrough/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type CallError, callApi } from "../../lib/callApi";
import { describeFailure } from "../../lib/failure";
import { Loaded } from "../../lib/Loaded";
import { editedVersionOf } from "../../lib/recordVersions";
import { Button } from "../../ui/Button";
import { SkeletonRows } from "../../ui/Skeleton";
import { toast } from "../../ui/toast";
import { useContactEdit } from "../contacts/useContactEdit";
import { ChangeEntry } from "./ChangeEntry";
import { editTo } from "./putBack";
import { formatFieldName } from "./describeChange";

type Page = Calls["GET /contacts/:id/changes"]["answer"];

const useHistory = (id: string) =>
  useInfiniteQuery<Page, CallError, { pages: Page[] }, readonly unknown[], string | undefined>({
    queryKey: ["GET /contacts/:id/changes", "pages", id],
    queryFn: ({ pageParam }) =>
      callApi("GET /contacts/:id/changes", {
        params: { id },
        query: pageParam ? { cursor: pageParam } : {},
      }),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

/** What changed on a person, the latest first; an older value is put back where it stands. */
export const HistoryList = ({ contact }: { contact: Contact }) => {
  const history = useHistory(contact.id);
  const { save, saving } = useContactEdit();
  const putBack = (change: FieldChange) => {
    const [back, forth] = [editTo(change, "from"), editTo(change, "to")];
    if (!back || !forth) return;
    save(contact.id, back, editedVersionOf(contact)).then(
      (changed) =>
        toast({
          text: `${formatFieldName(change)} is as it was`,
          undo: () => save(contact.id, forth, editedVersionOf(changed)),
        }),
      (failure: unknown) => toast({ text: describeFailure(failure), tone: "problem" }),
    );
  };
  if (!history.data) return <Loaded read={history} skeleton={<SkeletonRows count={2} />} />;
  return (
    <>
      <ol aria-label="History">
        {history.data.pages
          .flatMap(({ changes }) => changes)
          .map((entry) => (
            <ChangeEntry key={entry.id} contact={contact} entry={entry} busy={saving} onPutBack={putBack} />
          ))}
      </ol>
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          Show older
        </Button>
      )}
    </>
  );
};
