import type { TestUser } from "./startTestApp";

/** Gives somebody one thing of each noun there is, and returns their ids by the first word of their paths. */
export const giveEveryNoun = async (jo: TestUser): Promise<Record<string, string>> => {
  const ids: Record<string, string> = {};
  await jo.get("POST /sample-network");
  const dana = (await jo.get("GET /contacts", { query: { search: "Dana Ruiz" } })).contacts[0]?.id ?? "";
  ids["contacts"] = dana;
  ids["events"] = (await jo.get("GET /events")).events[0]?.id ?? "";
  ids["follow-ups"] = (await jo.get("GET /follow-ups")).followUps[0]?.id ?? "";
  ids["referrals"] = (await jo.get("GET /referrals")).referrals[0]?.id ?? "";
  ids["opportunities"] = (await jo.get("GET /opportunities")).opportunities[0]?.id ?? "";
  const moved = await jo.get("POST /opportunities/:id/moves", {
    params: { id: ids["opportunities"] },
    body: { stageId: "lost" },
  });
  ids["opportunity-moves"] = moved.moveId;
  const kofi = (await jo.get("POST /contacts", { body: { name: "Kofi of Volta" } })).id;
  ids["introductions"] = (
    await jo.get("POST /introductions", {
      body: { contactAId: dana, contactBId: kofi, madeOn: "2026-06-24" },
    })
  ).id;
  ids["tellings"] = (
    await jo.get("POST /tellings", {
      body: {
        contactId: dana,
        referralId: ids["referrals"] ?? null,
        opportunityId: null,
        news: "declined",
        outcome: "dismissed",
      },
    })
  ).id;
  ids["conversations"] = (
    await jo.get("POST /conversations", {
      body: { channel: "call", heldOn: "2026-06-24", contactIds: [dana] },
    })
  ).id;
  ids["sessions"] = (await jo.get("GET /sessions")).sessions[0]?.id ?? "";
  // Of one that comes with the program everybody has the same id, so this is one of Jo's own.
  const steps = [{ action: "call", what: "Call", after: { every: 1, unit: "day" }, from: "start" } as const];
  const playbook = (await jo.get("POST /playbooks", { body: { name: "Neighbours", steps } })).id;
  ids["playbooks"] = playbook;
  const begun = await jo.get("POST /playbooks/:id/runs", {
    params: { id: playbook },
    body: { people: [{ contactId: dana }] },
  });
  ids["playbook-runs"] = begun.runs[0]?.id ?? "";
  ids["playbook-batches"] = begun.batchId;
  ids["templates"] = (
    await jo.get("POST /templates", { body: { action: "email", name: "Hello", subject: "", body: "" } })
  ).id;
  const captured = "01900000-0000-7000-8000-000000000001";
  await jo.get("PUT /captures/:id", { params: { id: captured }, body: { people: [{ name: "Bea Santos" }] } });
  ids["captures"] = captured;
  const pair = async (name: string) => {
    const one = await jo.get("POST /contacts", { body: { name } });
    const other = await jo.get("POST /contacts", { body: { name } });
    return [one.id, other.id] as const;
  };
  const [first, second] = await pair("Owen Price");
  ids["duplicates"] = (await jo.get("POST /duplicates/dismissals", { body: { ids: [first, second] } })).id;
  const [keptId, mergedId] = await pair("Yuki Sato");
  const two = { keptId, mergedId, keptVersion: 1, mergedVersion: 1 };
  ids["merges"] = (await jo.get("POST /merges", { body: two })).id;
  const phones = [{ number: "+1 312 555 0199" }];
  for (const name of ["Kofi Mensah", "K. Mensah"]) await jo.get("POST /contacts", { body: { name, phones } });
  ids["merge-batches"] = (await jo.get("POST /merges/sure", { body: {} })).batchId;
  ids["views"] = (await jo.get("POST /views", { body: { name: "Maps", query: { tag: "maps" } } })).id;
  const selection = { ids: [dana] };
  ids["bulk-acts"] = (
    await jo.get("POST /bulk-acts", { body: { selection, act: { kind: "addTags", tags: ["maps"] } } })
  ).id;
  ids["fresh-starts"] = (await jo.get("POST /fresh-starts", { body: { choice: "spread" } })).id;
  const card = new TextEncoder().encode("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Grace Hopper\r\nEND:VCARD\r\n");
  ids["imports"] = (await jo.get("POST /imports", { query: { fileName: "grace.vcf" }, body: card })).id;
  return ids;
};
