import { createDb } from "@followthrough/db";
import { search } from "./features/search/search.store";
import { listContacts } from "./features/contacts/contactList.store";
const db = await createDb("file:/tmp/s/b.db");
const id = "01970000-0000-7000-8000-abcdef123456";
const asking = { today: "2026-06-25", lapsed: async () => [] };
const qs = ["d", "da", "dan", "dana", "sam okafor", "dana alaberg", "tal", "talked", "conservation", "con", "0142", "+1 312 555", "person.5", "person 77777", "dnaa", "okafro", "alaberg dnaa", "lucia", "zzzzqq", "library", "tag:alumni", "tag:alumni dana", "no:next org:harbor", "is:starred", "met:2026-03 sam", "slides dana", "c", "e s"];
const rows = [];
for (const q of qs) {
  const times: number[] = []; const lt: number[] = []; let n = 0, f = "", l = 0;
  for (let i = 0; i < 12; i++) {
    let t = performance.now();
    const r = await search(db.read, id, { text: q, limit: 12 }, asking);
    times.push(performance.now() - t); n = r.hits.length; f = r.hits[0]?.title ?? "";
    t = performance.now();
    const c = await listContacts(db.read, id, { search: q, sort: "name", limit: 100 }, "2026-06-25" as never);
    lt.push(performance.now() - t); l = c.contacts.length;
  }
  times.sort((a, b) => a - b); lt.sort((a, b) => a - b);
  rows.push({ q, n, first: f, p50: times[6].toFixed(1), max: times[11].toFixed(1), listP50: lt[6].toFixed(1), listMax: lt[11].toFixed(1), l });
}
console.table(rows);
await db.close();
