import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { confirmFirst } from "../../lib/confirmFirst";
import { describeFailure } from "../../lib/failure";
import { followAccount, useSession } from "../../lib/session";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { ButtonLink } from "../../ui/ButtonLink";
import { FormProblem } from "../../ui/FormProblem";
import { TitledCard } from "../../ui/TitledCard";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";

const fail = (error: unknown): void => void toast({ text: describeFailure(error), tone: "problem" });

const Restore = () => {
  const input = useRef<HTMLInputElement>(null);
  const restore = useApiMutation("POST /archive-restorations", { showsItsFailure: true });
  const client = useQueryClient();
  const accountId = useSession().data?.account?.id ?? "";
  const counts = useApiQuery("GET /counts", {});
  const isEmpty = counts.data?.contacts === 0;
  const send = async (file: File) => {
    if (!(await confirmFirst())) return;
    const body = new Uint8Array(await file.arrayBuffer());
    restore.mutate(
      { body },
      {
        onSuccess: ({ people }) => {
          const say = () =>
            toast({ text: `${plural(people, "person", "people")} are back, with all that was theirs` });
          // Said only then: what was shown before goes with the account that was there.
          followAccount(client, accountId).then(say, say);
        },
      },
    );
  };
  return (
    <TitledCard title="Bring it back">
      <p className="mb-3 text-sm text-soft">
        An archive fills an empty account, here or on another server: all of it, or nothing.
        {!isEmpty && counts.data && " This account has people in it, so an archive cannot be restored here."}
      </p>
      {restore.error && (
        <div className="mb-3">
          <FormProblem>{describeFailure(restore.error)}</FormProblem>
        </div>
      )}
      <input
        ref={input}
        type="file"
        aria-label="Archive"
        accept=".gz,application/gzip"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after a failure.
          event.target.value = "";
          if (file) send(file).catch(fail);
        }}
      />
      <Button busy={restore.isPending} disabled={!isEmpty} onClick={() => input.current?.click()}>
        Restore an archive…
      </Button>
    </TitledCard>
  );
};

/** A link that the browser follows once it is confirmed who presses it. */
const ArchiveLink = () => {
  const confirmed = useRef(false);
  const follow = async (link: HTMLAnchorElement): Promise<void> => {
    if (!(await confirmFirst())) return;
    confirmed.current = true;
    link.click();
    confirmed.current = false;
  };
  return (
    <ButtonLink
      to="/api/exports/archive"
      download
      onClick={(event) => {
        if (confirmed.current) return;
        event.preventDefault();
        follow(event.currentTarget).catch(fail);
      }}
    >
      Download everything
    </ButtonLink>
  );
};

/** One file with everything, and the way back. */
export const DataSection = () => (
  <div className="space-y-4">
    <TitledCard title="Take everything with you">
      <p className="mb-3 text-sm text-soft">
        Everyone you know, every conversation, promise, referral and opportunity, photos, playbooks, messages
        and the trash, in one file of plain text lines, packed. It is yours: keep it, read it, or restore it
        elsewhere.
      </p>
      <ArchiveLink />
    </TitledCard>
    <Restore />
    <TitledCard title="Take people to another program">
      <p className="mb-3 text-sm text-soft">
        Contact cards for a phone or mail program, or a table for a spreadsheet: names, addresses, tags and
        notes, without conversations and promises.
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/api/exports/contacts?format=vcard4" download>
          vCard
        </ButtonLink>
        <ButtonLink to="/api/exports/contacts?format=vcard3" download>
          vCard 3.0, for older programs
        </ButtonLink>
        <ButtonLink to="/api/exports/contacts?format=csv" download>
          Table (CSV)
        </ButtonLink>
      </div>
    </TitledCard>
    <TitledCard title="Take your steps to a calendar">
      <p className="mb-3 text-sm text-soft">
        A whole day for each open step, or its time, with whom and what. It is a copy: what changes here later
        does not change there. A calendar that keeps up is made in the settings.
      </p>
      <ButtonLink to="/api/exports/follow-ups" download>
        Calendar (iCalendar)
      </ButtonLink>
    </TitledCard>
    <TitledCard title="Bring in people">
      <p className="mb-3 text-sm text-soft">
        From LinkedIn, a phone or a mail program; shown before anything is saved, and undone whole for 30
        days.
      </p>
      <ButtonLink to="/import">Import a file</ButtonLink>
    </TitledCard>
  </div>
);
