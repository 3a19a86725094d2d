import type { ColumnMeaning } from "@followthrough/contract";
import { foldText } from "@followthrough/domain";

/**
 * What columns are called, in English, German, French, Spanish, Portuguese, Italian and Dutch, and what most tables have
 * in some other languages, by what they mean.
 */
const phrases: Partial<Record<ColumnMeaning, string>> = {
  name:
    "name, full name, display name, contact, contact name, person, fullname, complete name, anzeigename, vollständiger name, " +
    "name vorname, nom complet, nom et prénom, nombre completo, nombre y apellidos, nome completo, nome e cognome, " +
    "nome para exibição, nominativo, volledige naam, naam, weergavenaam, kontakt, contacto, contatto" +
    ", 氏名, 名前, 姓名, 联系人, 이름, имя и фамилия, фио, imię i nazwisko, namn, navn, nimi",
  givenName:
    "first name, given name, firstname, givenname, forename, first, vorname, rufname, prénom, primer nombre, nombre, nome, " +
    "primeiro nome, nome próprio, voornaam, roepnaam" +
    ", 名, имя, imię, förnamn, fornavn, etunimi, jméno",
  familyName:
    "last name, family name, surname, lastname, familyname, last, nachname, familienname, zuname, nom, nom de famille, " +
    "apellido, apellidos, sobrenome, apelido, último nome, cognome, achternaam, familienaam" +
    ", 姓, фамилия, nazwisko, efternamn, efternavn, etternavn, sukunimi, příjmení",
  additionalName:
    "middle name, middlename, additional name, middle, second name, zweiter vorname, weitere vornamen, deuxième prénom, " +
    "segundo nombre, nome do meio, secondo nome, tweede naam, tussenvoegsel, 2 vorname, weiterer vorname",
  prefix:
    "prefix, name prefix, salutation, honorific, anrede, titel vor dem namen, civilité, tratamiento, tratamento, aanhef, akad titel",
  suffix: "suffix, name suffix, namenszusatz, suffixe, sufijo, sufixo, suffisso, achtervoegsel",
  preferredName:
    "nickname, nick name, preferred name, known as, goes by, spitzname, rufname kurz, surnom, apodo, alcunha, apelido informal, " +
    "soprannome, bijnaam",
  organization:
    "company, organization, organisation, company name, organization name, organisation name, employer, firm, business, " +
    "account name, firma, unternehmen, arbeitgeber, firmenname, entreprise, société, organisme, empresa, organización, " +
    "compañía, organização, azienda, società, ditta, organizzazione, bedrijf, organisatie, bedrijfsnaam, werkgever" +
    ", 会社, 会社名, 公司, 单位, 회사, организация, компания, firma organizacja, företag, virksomhed, bedrift, yritys, společnost",
  department:
    "department, organization department, division, team, abteilung, département, service, departamento, departamento empresa, " +
    "reparto, dipartimento, afdeling" +
    ", 部署, 部门, отдел, dział, avdelning, afdeling",
  title:
    "job title, title, position, role, jobtitle, occupation, organization title, job, function, headline, titel, berufsbezeichnung, " +
    "beruf, funktion, stelle, arbeitstitel, stellenbezeichnung, titre, poste, fonction, profession, cargo, puesto, título, " +
    "profesión, função, profissão, titolo, posizione, ruolo, qualifica, functie, beroep, functietitel" +
    ", 役職, 职位, 职务, 직책, должность, stanowisko, befattning, stilling, tehtävänimike, pozice",
  email:
    "email, e mail, e mail address, email address, mail, mail address, emails, e mails, e mail adresse, email adresse, mailadresse, " +
    "adresse e mail, adresse mail, adresse électronique, courriel, adresse de messagerie, correo, correo electrónico, dirección de correo, " +
    "dirección de correo electrónico, endereço de e mail, endereço de email, correio eletrónico, indirizzo e mail, indirizzo email, " +
    "posta elettronica, e mailadres, emailadres, e mail adres, email adres" +
    ", メールアドレス, 電子メール, メール, 邮箱, 电子邮件, 电子邮箱, 이메일, эл почта, электронная почта, adres e mail, e post, e postadress, sähköposti",
  phone:
    "phone, telephone, tel, tel nr, phone number, telephone number, number, phones, fon, telefon, telefonnummer, rufnummer, telefonnr, " +
    "tel no, téléphone, numéro de téléphone, numéro, teléfono, número de teléfono, telefone, número de telefone, telefono, " +
    "numero di telefono, telefoon, telefoonnummer, main phone, company phone, main, whatsapp" +
    ", 電話番号, 電話, 携帯電話, 电话, 手机, 电话号码, 전화번호, телефон, мобильный телефон, numer telefonu, telefonnummer, puhelin",
  link:
    "link, url, website, web site, web page, webpage, homepage, home page, web address, linkedin, linkedin url, linkedin profile, " +
    "profile url, profile, twitter, github, webseite, internetseite, internetadresse, site web, site internet, page web, sitio web, " +
    "página web, site, sito web, sito, website adres",
  place:
    "place, location, based in, standort, wohnort und land, lieu, lugar, ubicación, local, localização, luogo, località, plaats en land",
  street:
    "street, street address, address, address line, address street, street line, straße, strasse, anschrift, adresse, straße nr, " +
    "rue, adresse postale, voie, calle, dirección, domicilio, rua, endereço, morada, via, indirizzo, straat, adres, po box, address po box",
  city:
    "city, town, address city, locality, ort, stadt, wohnort, ville, commune, ciudad, población, localidad, cidade, localidade, città, comune, stad, woonplaats, plaats" +
    ", 都市, 市区町村, 城市, город, miasto, kaupunki, město",
  region:
    "state, region, province, county, address region, state province, bundesland, région, département code, estado, provincia, región, " +
    "comunidad autónoma, província, distrito, regione, provincie",
  postalCode:
    "postal code, zip, zip code, zipcode, postcode, post code, address postal code, plz, postleitzahl, code postal, cp, código postal, cep, cap, " +
    "codice postale",
  country:
    "country, country region, nation, address country, land, land region, staat, pays, pays région, país, país región, país região, " +
    "paese, nazione, paese area" +
    ", 国, 国家, страна, kraj, maa, země",
  notes:
    "notes, note, comment, comments, remarks, remark, notizen, notiz, bemerkung, bemerkungen, kommentar, anmerkungen, remarques, " +
    "remarque, commentaire, commentaires, notas, nota, comentarios, observaciones, comentários, observações, commenti, osservazioni, " +
    "opmerkingen, notities, opmerking" +
    ", 備考, メモ, 备注, заметки, примечание, notatki, uwagi, anteckningar, poznámky",
  tags:
    "tags, tag, labels, categories, category, groups, group, group membership, kategorie, kategorien, gruppe, gruppen, schlagworte, " +
    "catégories, catégorie, groupes, étiquettes, categorías, categoría, grupos, etiquetas, categorias, categoria, gruppi, categorie, etichette, groepen",
  metOn:
    "met on, first met, met, date met, kennengelernt am, getroffen am, rencontré le, conocido el, conhecido em, conosciuto il, ontmoet op",
  howWeMet:
    "how we met, met at, where we met, source of contact, kennengelernt, comment nous nous sommes rencontrés, cómo nos conocimos, como nos conhecemos, come ci siamo conosciuti, hoe ontmoet",
  birthday:
    "birthday, birth day, birth date, birthdate, date of birth, dob, born, geburtstag, geburtsdatum, anniversaire, date de naissance, cumpleaños, " +
    "fecha de nacimiento, aniversário, data de nascimento, compleanno, data di nascita, verjaardag, geboortedatum" +
    ", 誕生日, 生年月日, 生日, день рождения, дата рождения, data urodzenia, födelsedag, fødselsdag, datum narození",
  keep:
    "office location, büro, office, anniversary, jahrestag, spouse, partner, ehepartner, children, kinder, gender, geschlecht, initials, " +
    "initialen, language, sprache, hobby, keywords, stichwörter, user, benutzer, custom, benutzerdef, screen name, messenger name, im address, " +
    "imaddress, account, callback, rückmeldung, telex, isdn, radio phone, tty tdd phone, manager s name, assistant s name, " +
    "assistant s phone, referred by, id, uid, created, modified, birth year, birth month, geburtsjahr, geburtsmonat, e mail display name, " +
    "file as, photo, subject, billing information, given yomi, surname yomi, company yomi, schools, government id number, organizational id number",
  leave:
    "e mail type, priority, priorität, sensitivity, vertraulichkeit, private, directory server, verzeichnisserver, mileage, " +
    "internet free busy, internet frei gebucht, organization type",
};

/** The words of a heading, folded, without signs: `E-Mail-Adresse` is `e mail adresse`. */
export const headingWords = (heading: string): string[] =>
  foldText(heading.slice(0, 200))
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})/u)
    .filter((word) => word !== "");

const meanings = new Map<string, ColumnMeaning>();
for (const [meaning, list] of Object.entries(phrases)) {
  for (const phrase of list.split(", ")) {
    const words = headingWords(phrase).join(" ");
    if (isMeaning(meaning) && !meanings.has(words)) meanings.set(words, meaning);
  }
}

function isMeaning(word: string): word is keyof typeof phrases & ColumnMeaning {
  return word in phrases;
}

/** What words of a heading tell about the value besides what it is. */
const labels = new Map(
  Object.entries({
    home: "home personal private privat private privates prive domicile maison casa particular pessoal abitazione thuis personale",
    work: "work business office professional geschaftlich geschaftl dienstlich beruflich buro arbeit travail professionnel professionnelle bureau trabajo oficina trabalho comercial lavoro ufficio werk zakelijk",
    mobile:
      "mobile cell cellular mobil handy mobiltelefon mobilnummer mobilfunk portable movil celular telemovel cellulare mobiel gsm",
    fax: "fax telefax faxnummer telecopie",
    pager: "pager",
    other: "other andere anderer weitere weiterer autre otro otra outro outra altro altra anders overig",
    car: "car auto autotelefon",
    assistant: "assistant assistants assistent",
  }).flatMap(([label, words]) => words.split(" ").map((word) => [word, label] as const)),
);
/** They tell nothing: which of several it is, or a filler. */
const fillers = new Set(
  "primary main secondary primare sekundare preferred nr no number nummer numero s 1 2 3 4 5 6 7 8 9".split(
    " ",
  ),
);
const phoneOnly = new Set(["mobile", "fax", "pager"]);

export type HeadingRead = { meaning: ColumnMeaning; label: string | undefined };

/**
 * What a heading says its column holds, or null for words nobody knows: `Business Phone 2` is a phone at work, `Ort
 * (privat)` the city at home, `Handy` a mobile phone.
 */
export const readHeading = (heading: string): HeadingRead | null => {
  const words = headingWords(heading);
  const whole = meanings.get(words.join(" "));
  if (whole) return { meaning: whole, label: undefined };
  const said = [...new Set(words.flatMap((word) => labels.get(word) ?? []))];
  const rest = words.filter((word) => !labels.has(word) && !fillers.has(word) && !/^\d+$/.test(word));
  const label = said.join(" ") || undefined;
  const meaning =
    meanings.get(rest.join(" ")) ??
    meanings.get(rest.join(" ").replace(/^(?:de|du|di|do|el|la|le|das|der|die|het) /, ""));
  const phone = said.some((one) => phoneOnly.has(one));
  if (phone && (rest.length === 0 || meaning === "phone")) return { meaning: "phone", label };
  if (meaning && !said.includes("assistant")) return { meaning, label };
  return null;
};
