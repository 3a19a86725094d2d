import { useEffect } from "react";
import { useNavigate, useParams } from "react-router";
import { PastImports } from "../features/imports/PastImports";
import { UploadBox } from "../features/imports/UploadBox";
import { describeFailure } from "../lib/failure";
import { Loaded } from "../lib/Loaded";
import { pagePaths } from "../lib/pagePaths";
import { partOnDemand } from "../lib/partOnDemand";
import { useApiMutation, useApiQuery } from "../lib/useApi";
import { runWhenIdle } from "../lib/runWhenIdle";
import { Page } from "../shell/Page";
import { NotFound } from "../shell/RouteError";
import { FormProblem } from "../ui/FormProblem";
import { PageHeader } from "../ui/PageHeader";
import { SkeletonRows } from "../ui/Skeleton";

const ImportPreview = partOnDemand(
  async () => (await import("../features/imports/ImportPreview")).ImportPreview,
  <SkeletonRows />,
);
const ImportProgress = partOnDemand(
  async () => (await import("../features/imports/ImportProgress")).ImportProgress,
  <SkeletonRows count={1} />,
);
const ImportResult = partOnDemand(
  async () => (await import("../features/imports/ImportResult")).ImportResult,
  <SkeletonRows />,
);
const ImportUndone = partOnDemand(
  async () => (await import("../features/imports/ImportUndone")).ImportUndone,
  <SkeletonRows count={1} />,
);

const howTo: readonly (readonly [from: string, how: string])[] = [
  [
    "LinkedIn",
    "Settings, Data privacy, Get a copy of your data, Connections. The e-mail brings an archive with Connections.csv in it.",
  ],
  [
    "LinkedIn’s messages",
    "messages.csv or Invitations.csv of that archive: whom you know gets the day you last wrote, and who wrote last.",
  ],
  ["iPhone and Mac", "In Contacts, select everybody, then Export vCard."],
  ["Android and Google", "contacts.google.com, Export: vCard or Google CSV."],
  ["Outlook and Thunderbird", "Export contacts as CSV or vCard (.vcf)."],
  ["A spreadsheet", "As it is: .xlsx, .ods or .csv. A row names the columns: Name, Email, Company, Notes…"],
];

const Start = () => {
  const navigate = useNavigate();
  const upload = useApiMutation("POST /imports", { showsItsFailure: true });
  const send = async (file: File) => {
    void ImportPreview.fetchAhead();
    const body = new Uint8Array(await file.arrayBuffer());
    upload.mutate(
      { query: { fileName: file.name }, body },
      { onSuccess: ({ id }) => void navigate(pagePaths.import(id)) },
    );
  };
  return (
    <div className="space-y-6">
      <FormProblem>{upload.error ? describeFailure(upload.error) : null}</FormProblem>
      <UploadBox onFile={(file) => void send(file)} busy={upload.isPending} />
      <section aria-label="How to get such a file">
        <dl className="space-y-2 text-sm">
          {howTo.map(([from, how]) => (
            <div key={from} className="grid gap-x-4 laptop:grid-cols-[11rem_1fr]">
              <dt className="font-[600]">{from}</dt>
              <dd className="text-soft">{how}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
};

const Running = ({ id }: { id: string }) => {
  const read = useApiQuery(
    "GET /imports/:id",
    { params: { id } },
    {
      refetchInterval: (query) => (query.state.data?.state === "running" ? 700 : false),
    },
  );
  const { data, error } = read;
  useEffect(
    () =>
      runWhenIdle(() => {
        void ImportProgress.fetchAhead();
        void ImportResult.fetchAhead();
      }),
    [],
  );
  if (error?.status === 404 || error?.status === 400) return <NotFound />;
  return (
    <Page>
      <PageHeader
        back={{ to: "/import", label: "Import" }}
        title={data?.fileName ?? "Import"}
        sub={data && describeKind[data.kind]}
      />
      <div className="mt-6">
        <Loaded read={read} skeleton={<SkeletonRows />} />
        {data?.state === "previewed" && <ImportPreview found={data} />}
        {(data?.state === "running" || data?.state === "failed" || data?.state === "cancelled") && (
          <ImportProgress found={data} />
        )}
        {data?.state === "undone" && <ImportUndone found={data} />}
        {data?.state === "done" && <ImportResult found={data} />}
      </div>
    </Page>
  );
};

const describeKind = {
  vcard: "Contact cards",
  ldif: "An address book (LDIF)",
  "linkedin-connections": "LinkedIn connections",
  "linkedin-archive": "LinkedIn archive",
  "linkedin-messages": "LinkedIn messages, their days alone",
  "linkedin-messages-with-words": "LinkedIn messages with their words",
  "google-csv": "Google Contacts",
  "outlook-csv": "Outlook contacts",
  table: "A table of contacts",
} as const;

/** Bringing in people: a file, what is in it, how far it is, and a next step for each. */
export const ImportPage = () => {
  const { id } = useParams();
  if (id) return <Running id={id} />;
  return (
    <Page>
      <PageHeader title="Import" sub="Bring in the people you know." />
      <div className="mt-6">
        <Start />
        <PastImports />
      </div>
    </Page>
  );
};
