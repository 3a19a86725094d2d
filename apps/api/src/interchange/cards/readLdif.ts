import { isUtf8 } from "node:buffer";
import type { CooperativeTask } from "../cooperativeTask";
import { decodeBytes } from "../decodeBytes";
import type { Unplaced } from "../importedPerson";
import { unplacedList } from "../unplacedList";
import type { Card } from "../vcard/card";
import { type LdifLine, ldifRecords } from "./ldifRecords";
import { type WrittenProperty, cardMaker, gather } from "./makeCard";

const pictures = new Set(["jpegphoto", "thumbnailphoto", "photo"]);

const textOf = ({ name, value, isBase64 }: LdifLine): string => {
  if (!isBase64 || pictures.has(name)) return value;
  const bytes = Buffer.from(value, "base64");
  return isUtf8(bytes) ? bytes.toString("utf8") : decodeBytes(bytes);
};

/** What is one text of a card, by what directories and mail programs call it; some say of which kind it is. */
const texts: Record<string, readonly [name: string, type?: string]> = {
  cn: ["FN"],
  commonname: ["FN"],
  displayname: ["FN"],
  mail: ["EMAIL"],
  rfc822mailbox: ["EMAIL"],
  mozillasecondemail: ["EMAIL"],
  xmozillasecondemail: ["EMAIL"],
  telephonenumber: ["TEL", "work"],
  homephone: ["TEL", "home"],
  hometelephonenumber: ["TEL", "home"],
  mobile: ["TEL", "cell"],
  cellphone: ["TEL", "cell"],
  mobiletelephonenumber: ["TEL", "cell"],
  pager: ["TEL", "pager"],
  pagerphone: ["TEL", "pager"],
  pagertelephonenumber: ["TEL", "pager"],
  fax: ["TEL", "fax"],
  facsimiletelephonenumber: ["TEL", "fax"],
  title: ["TITLE"],
  description: ["NOTE"],
  notes: ["NOTE"],
  comment: ["NOTE"],
  mozillanickname: ["NICKNAME"],
  xmozillanickname: ["NICKNAME"],
  labeleduri: ["URL"],
  url: ["URL"],
  workurl: ["URL", "work"],
  mozillaworkurl: ["URL", "work"],
  homeurl: ["URL", "home"],
  mozillahomeurl: ["URL", "home"],
  jpegphoto: ["PHOTO"],
  thumbnailphoto: ["PHOTO"],
  photo: ["PHOTO"],
  entryuuid: ["UID"],
  nsaimid: ["IMPP"],
  nscpaimscreenname: ["IMPP"],
};

/** Each part of a value of several, by the names it may have. */
type Parts = readonly (readonly string[])[];

const name: Parts = [
  ["sn", "surname"],
  ["givenname", "gn"],
  ["middlename"],
  ["personaltitle"],
  ["generationqualifier"],
];
const organization: Parts = [
  ["o", "company", "organizationname"],
  ["ou", "department", "orgunit", "organizationalunitname"],
];
const workAddress: Parts = [
  ["postofficebox"],
  ["mozillaworkstreet2"],
  ["street", "streetaddress", "postaladdress"],
  ["l", "locality", "localityname"],
  ["st", "region", "stateorprovincename"],
  ["postalcode"],
  ["co", "countryname", "friendlycountryname", "c"],
];
const homeAddress: Parts = [
  [],
  ["mozillahomestreet2"],
  ["mozillahomestreet", "homestreet", "homepostaladdress"],
  ["mozillahomelocalityname"],
  ["mozillahomestate"],
  ["mozillahomepostalcode"],
  ["mozillahomecountryname", "homecountryname"],
];
const birth = ["birthyear", "birthmonth", "birthday"];

/** How a directory keeps its books, and what opens something. */
const silent = new Set(
  "dn objectclass changetype control version modifytimestamp createtimestamp modifiersname creatorsname entrycsn entrydn structuralobjectclass hassubordinates subschemasubentry mozillausehtmlmail xmozillausehtmlmail userpassword usercertificate usercertificate;binary usersmimecertificate uidnumber gidnumber homedirectory loginshell shadowlastchange".split(
    " ",
  ),
);

const groups = new Set(["groupofnames", "groupofuniquenames", "posixgroup", "nsmanagedgroup"]);

/** One record as the properties that a card would have. */
const propertiesOf = (lines: LdifLine[]): WrittenProperty[] => {
  const said = new Map<string, string[]>();
  for (const line of lines) gather(said, line.name, [textOf(line)]);
  const used = new Set(birth);
  const first = (names: readonly string[]): string => {
    for (const one of names) used.add(one);
    return names.map((one) => said.get(one)?.[0] ?? "").find((text) => text !== "") ?? "";
  };
  const parts = (property: string, all: Parts, type?: string): WrittenProperty[] => {
    // Directories write the lines of an address between these.
    const values = all.map((names) => first(names).replaceAll("$", "\n"));
    const params = new Map(type ? [["TYPE", [type]]] : []);
    return values.every((value) => value === "") ? [] : [{ name: property, parts: values, params }];
  };
  const [year = "", month = "", day = ""] = birth.map((one) => said.get(one)?.[0]?.trim() ?? "");
  const born =
    day === "" ? "" : `${year === "" ? "-" : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const isGroup = said.get("objectclass")?.some((kind) => groups.has(kind.toLowerCase())) ?? false;
  const structured = [
    ...(isGroup ? [{ name: "KIND", parts: ["group"] }] : []),
    ...parts("N", name),
    ...parts("ORG", organization),
    ...parts("ADR", workAddress, "work"),
    ...parts("ADR", homeAddress, "home"),
    ...(born === "" ? [] : [{ name: "BDAY", parts: [born] }]),
  ];
  const plain = [...said].flatMap(([key, values]): WrittenProperty[] => {
    if (used.has(key) || silent.has(key)) return [];
    const [property, type] = texts[key] ?? [`X-${key.toUpperCase()}`];
    const params = new Map(type ? [["TYPE", [type]]] : []);
    return values.map((value) => ({
      name: property,
      // A label may stand behind an address.
      parts: [property === "URL" ? (value.trim().split(/\s/, 1)[0] ?? "") : value],
      params,
      isBase64: pictures.has(key),
    }));
  });
  return [...structured, ...plain];
};

/** Hands over the people of an LDIF file, as directories and mail programs write it, each as a card. */
export function* readLdif(bytes: Uint8Array, take: (card: Card) => void): CooperativeTask<Unplaced[]> {
  const unplaced = unplacedList();
  const makeCard = cardMaker(unplaced);
  for (const { line, lines } of ldifRecords(decodeBytes(bytes))) {
    yield;
    const has = (wanted: string): string | undefined => lines.find((one) => one.name === wanted)?.value;
    const change = has("changetype");
    if (has("dn") === undefined) {
      const isVersion = lines.length > 0 && lines.every((one) => one.name === "version");
      if (!isVersion && lines.length > 0)
        unplaced.add(
          line,
          lines.map((one) => `${one.name}: ${one.value.slice(0, 100)}`).join("\n"),
          "no entry of an address book",
        );
    } else if (change !== undefined && change.trim() !== "add")
      unplaced.add(line, has("dn") ?? "", "a change of an address book, not an entry");
    else take(makeCard(line, propertiesOf(lines)));
  }
  return unplaced.all();
}
