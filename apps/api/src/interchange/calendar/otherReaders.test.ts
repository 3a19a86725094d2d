import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CalendarDay, TimeOfDay } from "@followthrough/contract";
import { instantOf } from "@followthrough/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarFile } from "./calendarFile";
import { calendarZone } from "./calendarZone";
import { stepEvent } from "./stepEvent";

// Programs of others read what is written here; where one is not on this machine, its tests are left out and say so.

const succeeds = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const python = ["/usr/bin/python3", "python3"].find((program) => succeeds(program, "-c", "import vobject"));
const hasKhal = succeeds("khal", "--version");
const absent = (has: unknown): string => (has ? "" : " (NOT TRIED: it is not on this machine)");

const what = "Send the deck,\nand ask: \\ who; 王芳 else?";

/** Days before, on and after each change of the clocks, at hours that are skipped or come twice too. */
const moments = {
  "America/New_York": [
    "2026-03-07 15:00",
    "2026-03-08 02:30",
    "2026-03-08 15:00",
    "2026-11-01 01:30",
    "2026-11-01 15:00",
  ],
  "Europe/Berlin": [
    "2026-03-28 09:00",
    "2026-03-29 02:30",
    "2026-03-30 09:00",
    "2026-10-25 02:30",
    "2026-10-26 09:00",
  ],
  "Australia/Lord_Howe": ["2026-04-04 09:00", "2026-04-05 01:45", "2026-10-04 02:10", "2026-10-05 09:00"],
  "America/St_Johns": ["2026-03-08 02:10", "2026-03-08 23:30", "2026-11-01 01:10", "2026-07-01 12:00"],
  "Asia/Kathmandu": ["2026-01-01 00:15", "2026-07-01 23:59"],
  "Pacific/Kiritimati": ["2026-01-01 00:00", "2026-12-31 23:59"],
  "Pacific/Chatham": ["2026-04-05 02:50", "2026-09-27 03:10", "2026-09-28 09:00"],
  UTC: ["2026-06-30 15:00"],
} as const;

const wanted = Object.entries(moments).map(([timeZone, times]) => ({
  timeZone,
  times: times.map((moment) => {
    const [day = "", time = ""] = moment.split(" ");
    return { day: CalendarDay.parse(day), time: TimeOfDay.parse(time) };
  }),
}));

const instants = (timeZone: string): string[] =>
  (wanted.find((one) => one.timeZone === timeZone)?.times ?? []).map(
    ({ day, time }) => `${instantOf(timeZone, day, time)?.slice(0, 16)}`,
  );

let folder = "";
const fileOf = (timeZone: string): string => join(folder, `${timeZone.replace("/", "-")}.ics`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calendar-"));
  for (const { timeZone, times } of wanted) {
    const zone = calendarZone(timeZone);
    const file = calendarFile(zone, { refreshHours: 1 });
    const step = {
      version: 1,
      person: "Dana Ruiz",
      action: "coffee",
      what,
      place: "Café Luna, 12 Main St; upstairs",
      createdAt: "2026-06-20T13:00:00.000Z",
      updatedAt: "2026-06-20T13:00:00.000Z",
    } as const;
    const events = [
      ...times.map(({ day, time }, at) =>
        stepEvent({ ...step, id: `timed ${at}`, dueOn: day, dueTime: time }, zone, { alarm: true }),
      ),
      stepEvent({ ...step, id: "day", dueOn: CalendarDay.parse("2026-06-30"), dueTime: null }, zone),
    ];
    writeFileSync(fileOf(timeZone), file.start + events.join("") + file.end);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reading = `
import vobject, datetime, json, sys
calendar = vobject.readOne(open(sys.argv[1], newline='', encoding='utf-8').read())
def said(value):
    return value.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M') if isinstance(value, datetime.datetime) else str(value)
print(json.dumps([[said(e.dtstart.value), e.summary.value] for e in calendar.vevent_list]))
`;

describe.skipIf(!python)(`python-vobject${absent(python)}`, () => {
  it.each(Object.keys(moments))(
    "reads every moment in %s as the instant it is, and the words whole",
    (timeZone) => {
      const { stdout, stderr } = spawnSync(python ?? "", ["-c", reading, fileOf(timeZone)], {
        encoding: "utf8",
      });
      expect([stderr, JSON.parse(stdout || "null")]).toEqual([
        "",
        [...instants(timeZone), "2026-06-30"].map((at) => [at, `Dana Ruiz: ${what}`]),
      ]);
    },
  );
});

const config = (of: string): string => `[calendars]
[[one]]
path = ${of}/calendar
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[sqlite]
path = ${of}/khal.db
`;

describe.skipIf(!hasKhal)(`khal${absent(hasKhal)}`, () => {
  it.each(Object.keys(moments))("reads every moment in %s as the instant it is, an hour long", (timeZone) => {
    mkdirSync(join(folder, "calendar"), { recursive: true });
    writeFileSync(join(folder, "khal.conf"), config(folder));
    const form = "<{uid}|{start-long-full}|{end-long-full}>";
    const { stdout } = spawnSync(
      "khal",
      ["-c", join(folder, "khal.conf"), "printics", "-f", form, fileOf(timeZone)],
      { encoding: "utf8" },
    );
    const read = [...stdout.matchAll(/<(.+?)@followthrough\|(.+?)\|(.+?)>/g)].map(
      ([, id, from]) => `${id} ${from}`,
    );
    expect(read.toSorted()).toEqual(
      [...instants(timeZone).map((at, index) => `timed ${index} ${at}`), "day 2026-06-30T00:00"].toSorted(),
    );
  });
});
