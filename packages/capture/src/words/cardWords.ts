import { columnNames } from "./columnNames";
import { foldWord } from "../lexis/foldWord";
import { wordSet } from "./wordSet";

/** What stands before an address or a number, beside the headings that tables have. */
export const contactLabels: ReadonlySet<string> = new Set(
  [
    ..."t m e p f w c d o h tel mob mobil mobile fax cell ph phone telephone telefon telefono teléfono handy ddi direct office work home email mail web www linkedin li whatsapp wa skype url site website e-mail cel móvil movil gsm portable tél telefax".split(
      " ",
    ),
    ...(["email", "phone", "linkedin"] as const).flatMap((column) => columnNames[column].split("|")),
  ].map(foldWord),
);

/** Numbers of machines, not of people. */
export const faxLabels = wordSet("f fax telefax");

/** Words of where somebody has their desk. */
export const addressWords = wordSet(
  "street st road rd avenue ave av lane ln close drive dr boulevard blvd square sq way court ct place pl terrace row floor suite ste unit box po p.o building bldg house strasse straße str weg platz gasse allee ul ulica aleja via viale piazza rue calle rua avenida plaza utca ulitsa gata gatan vägen plein laan straat block plot",
);

/** Behind the name of a firm, and nowhere else. */
export const legalForms = wordSet(
  "ltd ltd. limited inc inc. llc llp lp plc gmbh ag kg ug ohg ab as a/s asa oy oyj aps srl s.r.l. spa s.p.a. s.p.a sa s.a. sas sarl bv b.v. nv n.v. kft zrt sp.zo.o. pte pty co co. corp corp. corporation k.k. kk pvt bhd sdn lda ltda s.l. sl e.v. ev gbr",
);

/** What begins a part of an organisation, and not its name. */
export const departments = wordSet(
  "dept dept. department office division section ufficio abteilung service team branch unit faculty school_of",
);

/** Endings of callings in other languages that name cards. */
export const foreignCallings =
  /(?:chef|leiter|leiterin|referent|referentin|anwalt|anwältin|anwaltin|berater|beraterin|direktor|direktorin|direttore|direttrice|diretor|diretora|director|directora|directeur|directrice|gerente|responsabile|responsable|presidente|prezes|kierownik|ingenjör|ingenieur|ingeniero|ingegnere|architetto|arquitecto|arquitecta|sekretär|sekretärin|segretario|segretaria|professore|docente|kurator|redakteur|redaktör|forskare|forscher|förster|lehrer|lehrerin|pfarrer|bibliothekar|handläggare|ansvarig|samordnare|koordinator|koordinatorin|vorstand|inhaber|inhaberin|titolare|socio|soci|vd)$/;

/** How callings end in other languages where a name of two words follows. */
export const callingsAbroad =
  /\p{L}{3}(?:erin|graf[oa]|er[ao]|ador|adora|tör|eur|euse|ière|trice|ista|meister|mester|c[ıi])$/u;

/** What a letter has before the name of who reads it. */
export const salutations = wordSet(
  "dear hi hello hey hola hallo hei hej ola olá bonjour buongiorno ciao salut geehrter geehrte lieber liebe cher chère caro cara gentile egregio estimado estimada querido querida prezado prezada geachte beste kære kära dias días tardes tag morgen namaste servus all",
);

/** How a letter begins. */
export const greetings = wordSet(
  "dear hi hello hey hola hallo bonjour ciao salut grüezi gruezi servus buongiorno olá ola oi hej hei namaste salaam greetings good respected",
);
