import { foldText } from "@followthrough/domain";
import { limits } from "../limits";

export type Column = "firstName" | "lastName" | "url" | "email" | "company" | "position" | "connectedOn";

/** The columns of Connections.csv as LinkedIn names them in the languages we know, folded. */
const names: Record<Column, string[]> = {
  firstName: [
    "first name",
    "vorname",
    "prenom",
    "nombre",
    "nome",
    "primeiro nome",
    "voornaam",
    "fornamn",
    "fornavn",
    "imie",
    "名",
  ],
  lastName: [
    "last name",
    "nachname",
    "nom",
    "nom de famille",
    "apellidos",
    "apellido",
    "sobrenome",
    "cognome",
    "achternaam",
    "efternamn",
    "efternavn",
    "etternavn",
    "nazwisko",
    "姓",
  ],
  url: ["url", "profile url", "profil url", "url du profil", "url del perfil", "url do perfil"],
  email: [
    "email address",
    "e-mail address",
    "email",
    "e-mail",
    "e-mail-adresse",
    "adresse e-mail",
    "direccion de correo electronico",
    "correo electronico",
    "endereco de e-mail",
    "indirizzo email",
    "indirizzo e-mail",
    "e-mailadres",
    "e-postadress",
    "adres e-mail",
    "电子邮箱",
    "メールアドレス",
  ],
  company: [
    "company",
    "unternehmen",
    "firma",
    "entreprise",
    "societe",
    "empresa",
    "azienda",
    "bedrijf",
    "foretag",
    "virksomhed",
    "firma/organizacja",
    "公司",
    "会社",
  ],
  position: [
    "position",
    "poste",
    "fonction",
    "cargo",
    "puesto",
    "posizione",
    "ruolo",
    "functie",
    "befattning",
    "stilling",
    "stanowisko",
    "职位",
    "役職",
  ],
  connectedOn: [
    "connected on",
    "verbunden am",
    "verknupft am",
    "kontakt seit",
    "vernetzt am",
    "date de connexion",
    "connecte le",
    "en relation depuis",
    "conectado el",
    "fecha de conexion",
    "conectado em",
    "data de conexao",
    "data del collegamento",
    "collegato il",
    "connesso il",
    "verbonden op",
    "ansluten",
    "forbundet den",
    "polaczono",
    "联系时间",
    "つながった日",
  ],
};

const columnOf = new Map<string, Column>();
for (const [column, known] of Object.entries(names)) {
  if (isColumn(column)) for (const name of known) columnOf.set(foldText(name), column);
}

function isColumn(name: string): name is Column {
  return name in names;
}

/** How many rows LinkedIn's own remarks above the table may take. */
const remarks = 30;

export type Header = { row: number; columns: Map<Column, number>; names: string[] };

const columnsOf = (row: string[]): Header["columns"] => {
  const columns = new Map<Column, number>();
  for (const [at, name] of row.entries()) {
    const column = columnOf.get(foldText(name.slice(0, limits.line)));
    if (column && !columns.has(column)) columns.set(column, at);
  }
  return columns;
};

const filled = (row: string[]): number => row.filter((cell) => cell.trim() !== "").length;

/**
 * The row that names the columns: a first or last name and at least two others of Connections.csv, one of them the
 * profile or the day of the connection. Null when none of the first rows does, or none before rows that are no remarks.
 */
export const headerRow = (rows: string[][]): Header | null => {
  for (const [row, cells] of rows.slice(0, remarks).entries()) {
    const columns = columnsOf(cells);
    const named = columns.has("firstName") || columns.has("lastName");
    const linkedIn = columns.has("connectedOn") || (columns.has("url") && columns.has("position"));
    const areRemarks = rows.slice(0, row).every((above) => filled(above) * 2 <= filled(cells));
    if (named && linkedIn && columns.size >= 3 && areRemarks) return { row, columns, names: cells };
  }
  return null;
};
