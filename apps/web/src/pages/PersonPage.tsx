import { Suspense, useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { NextSteps } from "../features/follow-ups/NextSteps";
import { useFollowUpActs } from "../features/follow-ups/useFollowUpActs";
import { useReopenStep } from "../features/follow-ups/useReopenStep";
import { PersonAwaited } from "../features/contacts/PersonAwaited";
import { PersonDetails } from "../features/contacts/PersonDetails";
import { PersonHeader } from "../features/contacts/PersonHeader";
import { Timeline } from "../features/contacts/Timeline";
import { HistorySection } from "../features/history/HistorySection";
import { ChainSection } from "../features/chains/ChainSection";
import { Loaded } from "../lib/Loaded";
import { mailtoUrl } from "../lib/contactUrls";
import { pagePaths } from "../lib/pagePaths";
import { partOnDemand } from "../lib/partOnDemand";
import { shownVersionOf } from "../lib/recordVersions";
import { useToday } from "../lib/session";
import { useReopenForms } from "../lib/useReopenForms";
import { useApiMutation, useApiQuery } from "../lib/useApi";
import { showAside } from "../shell/aside";
import { Page } from "../shell/Page";
import { NotFound } from "../shell/RouteError";
import { Button } from "../ui/Button";
import { RowMenu } from "../ui/RowMenu";
import { SectionHeading } from "../ui/SectionHeading";
import { toast } from "../ui/toast";
import { useHotkeys } from "../ui/useHotkeys";
import { dialogOnDemand } from "../lib/onDemand";
import { undoBy } from "../lib/undoBy";

const YieldLine = partOnDemand(async () => (await import("../features/insights/YieldLine")).YieldLine);
const EditContactDialog = dialogOnDemand(
  async () => (await import("../features/contacts/EditContactDialog")).EditContactDialog,
);
const ConversationDialog = dialogOnDemand(
  async () => (await import("../features/conversations/ConversationDialog")).ConversationDialog,
);
const EditConversationDialog = dialogOnDemand(
  async () => (await import("../features/conversations/EditConversationDialog")).EditConversationDialog,
);
const PhotoDialog = dialogOnDemand(
  async () => (await import("../features/contacts/PhotoDialog")).PhotoDialog,
);
const MergeWithDialog = dialogOnDemand(
  async () => (await import("../features/duplicates/MergeWithDialog")).MergeWithDialog,
);
const ReferralDialog = dialogOnDemand(
  async () => (await import("../features/referrals/ReferralDialog")).ReferralDialog,
);
const LeadDialog = dialogOnDemand(
  async () => (await import("../features/opportunities/LeadDialog")).LeadDialog,
);

const IntroductionDialog = dialogOnDemand(
  async () => (await import("../features/introductions/IntroductionDialog")).IntroductionDialog,
);

type Adding = "introduction" | "edit" | "merge" | "photo" | "conversation" | "referral" | "opportunity";

/** One person: how to reach them, how you came to know them, what comes next, and all that happened. */
export const PersonPage = () => {
  const { id = "" } = useParams();
  const today = useToday();
  const navigate = useNavigate();
  const person = useApiQuery("GET /contacts/:id", { params: { id } });
  const acts = useFollowUpActs();
  const [adding, setAdding] = useState<Adding | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const reopen = useReopenStep();
  const [isAll, setIsAll] = useState(false);
  const all = useApiQuery("GET /contacts/:id/timeline", { params: { id } }, { enabled: isAll }).data;
  const remove = useApiMutation("DELETE /contacts/:id");
  const contact = person.data?.contact;
  const [next] = person.data?.nextSteps ?? [];
  const [email] = contact?.emails ?? [];
  useReopenForms({
    [`edit person ${id}`]: () => setAdding("edit"),
    [`conversation ${id}`]: () => setAdding("conversation"),
    ...Object.fromEntries(
      (person.data?.timeline ?? [])
        .filter(({ kind }) => kind === "conversation")
        .map((one) => [`edit conversation ${one.id}`, () => setEditing(one.id)]),
    ),
    [`referral ${id}`]: () => setAdding("referral"),
    [`introduction ${id}`]: () => setAdding("introduction"),
    [`add opportunity ${id}`]: () => setAdding("opportunity"),
  });
  useReopenForms(
    {
      ...acts.ways(person.data?.nextSteps ?? []),
      ...(contact ? { [`plan ${id}  `]: () => acts.plan(contact) } : {}),
    },
    contact !== undefined,
  );
  useHotkeys(
    [
      ...(next
        ? [
            { keys: "d", label: "Next step done", group: "This person", run: () => acts.complete(next) },
            { keys: "s", label: "Snooze the next step", group: "This person", run: () => acts.snooze(next) },
            { keys: "enter", label: "Do the next step", group: "This person", run: () => acts.doIt(next) },
          ]
        : []),
      { keys: "l", label: "Log a conversation", group: "This person", run: () => setAdding("conversation") },
      { keys: "n", label: "Plan a step", group: "This person", run: () => contact && acts.plan(contact) },
      ...(email
        ? [
            {
              keys: "w",
              label: "Write an e-mail",
              group: "This person",
              run: () => window.location.assign(mailtoUrl(email.address, "", "")),
            },
          ]
        : []),
      {
        keys: "b",
        label: next?.playbook ? "Leave the playbook" : "Begin a playbook",
        group: "This person",
        run: () => (next?.playbook ? acts.leavePlaybook(next) : contact && acts.beginPlaybook([contact])),
      },
      { keys: "r", label: "Add a referral", group: "This person", run: () => setAdding("referral") },
      {
        keys: "i",
        label: "Introduce to somebody",
        group: "This person",
        run: () => setAdding("introduction"),
      },
      { keys: "", label: "Add an opportunity", group: "This person", run: () => setAdding("opportunity") },
      { keys: "e", label: "Edit", group: "This person", run: () => setAdding("edit") },
    ],
    { enabled: contact !== undefined },
  );
  const mergedInto = person.error?.error.mergedInto;
  if (mergedInto) return <Navigate to={pagePaths.person(mergedInto)} replace />;
  if (person.error?.status === 404 || person.error?.status === 400) return <NotFound />;
  if (!person.data || !contact)
    return <Loaded read={person} skeleton={<PersonAwaited key={id} id={id} />} frame={Page} />;
  const toTrash = () =>
    remove.mutate(
      { params: { id }, version: shownVersionOf(contact) },
      {
        onSuccess: () => {
          void navigate("/people");
          toast({
            text: `${contact.name} is in the trash for 30 days`,
            ...undoBy("POST /contacts/:id/restoration", { params: { id } }),
          });
        },
      },
    );
  const close = () => setAdding(null);
  return (
    <Page
      asideLabel={`About ${contact.name}`}
      aside={
        <PersonDetails
          key={id}
          contact={contact}
          shownPhones={person.data.shownPhones}
          onEdit={() => setAdding("edit")}
          onMerge={() => setAdding("merge")}
          onTrash={toTrash}
        />
      }
    >
      <PersonHeader contact={contact} onDetails={showAside} onPhoto={() => setAdding("photo")} />
      <NextSteps person={person.data} acts={acts} />
      <ChainSection contact={contact} yielded={<YieldLine of="introducer" id={contact.id} />} />
      <SectionHeading>Timeline</SectionHeading>
      <div className="mb-4 flex flex-wrap gap-1.5">
        <Button kbd="l" onClick={() => setAdding("conversation")}>
          Log a conversation
        </Button>
        <Button kbd="r" onClick={() => setAdding("referral")}>
          Add a referral
        </Button>
        <RowMenu
          about={contact.name}
          items={[
            { label: "Introduce to somebody", kbd: "i", onSelect: () => setAdding("introduction") },
            { label: "Add an opportunity", onSelect: () => setAdding("opportunity") },
          ]}
        />
      </div>
      <Timeline
        entries={(all ?? person.data).timeline}
        isWhole={(all ?? person.data).timelineIsWhole}
        today={today}
        acts={{
          onEdit: (conversation) => setEditing(conversation.id),
          onReopen: (step) => reopen(step),
          onAll: () => setIsAll(true),
        }}
      />
      <HistorySection key={id} contact={contact} />
      {acts.dialog}
      <Suspense>
        {adding === "edit" && <EditContactDialog contact={contact} onClose={close} />}
        {adding === "photo" && <PhotoDialog contact={contact} onClose={close} />}
        {adding === "merge" && <MergeWithDialog contact={contact} onClose={close} />}
        {adding === "conversation" && <ConversationDialog contact={contact} onClose={close} />}
        {editing !== null && <EditConversationDialog id={editing} onClose={() => setEditing(null)} />}
        {adding === "referral" && <ReferralDialog referrer={contact} onClose={close} />}
        {adding === "introduction" && <IntroductionDialog first={contact} onClose={close} />}
        {adding === "opportunity" && <LeadDialog by={contact} onClose={close} />}
      </Suspense>
    </Page>
  );
};
