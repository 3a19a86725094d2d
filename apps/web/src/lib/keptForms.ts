import { clearDraft, type DraftStorage, draftsOf, keepDraft } from "./draft";
import type { HeldWords } from "../ui/keptWords";
import { isSame } from "./threeWay";

/** What was typed into a form and not saved when the session ended: the fields that differ from what it began with. */
export interface KeptForm {
  readonly id: string;
  /** Which form, of what: "edit person 01J…". */
  readonly place: string;
  /** What it is called on the screen: "Edit Dana Ruiz". */
  readonly title: string;
  /** Where it was open. */
  readonly address: string;
  /** The changed fields as they were before. */
  readonly base: object;
  /** The same fields as they were typed. */
  readonly typed: object;
  /** What stood in boxes and meant no day and nobody yet, by their labels. */
  readonly words?: HeldWords;
}

/** The name these are kept under, beside "capture" and "debrief". */
export const formName = "form";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";

const areWords = (value: unknown): value is HeldWords =>
  isObject(value) && Object.values(value).every(isText);

const readForm = (value: unknown): KeptForm | null => {
  if (!isObject(value)) return null;
  const { id, place, title, address, base, typed, words = {} } = value;
  const isWhole =
    [id, place, title, address].every(isText) && isObject(base) && isObject(typed) && areWords(words);
  // An address of this app alone: what stands in a browser's storage may have been put there by anybody.
  return isWhole && isText(address) && /^\/(?![/\\])/.test(address) ? (value as unknown as KeptForm) : null;
};

/** Whatever an account has kept of its forms, the newest first. */
export const formsKept = (storage: DraftStorage, accountId: string): KeptForm[] =>
  draftsOf(storage, accountId).flatMap(({ name, value }) => {
    const form = name === formName ? readForm(value) : null;
    return form ? [form] : [];
  });

const placeOf = (accountId: string, id: string) => ({ accountId, name: formName, slot: id });

export const keepForm = (storage: DraftStorage, accountId: string, form: KeptForm, at: number): boolean =>
  keepDraft(storage, placeOf(accountId, form.id), form, at);

export const forgetForm = (storage: DraftStorage, accountId: string, id: string): void =>
  clearDraft(storage, placeOf(accountId, id));

/** A box that is to hold a day and was emptied is no longer one that was not touched, which is "". */
const isChanged = (value: unknown, before: unknown): boolean =>
  (value === null && before === "") || !isSame(value, before);

/** The fields that were changed, before and after; null for none. */
export const changesOf = <T extends object>(
  base: T,
  typed: T,
): { readonly base: Partial<T>; readonly typed: Partial<T> } | null => {
  const changed = Object.entries(typed).filter(([name, value]) => isChanged(value, base[name as keyof T]));
  if (changed.length === 0) return null;
  const names = changed.map(([name]) => name as keyof T);
  const of = (value: T) => Object.fromEntries(names.map((name) => [name, value[name] ?? null])) as Partial<T>;
  return { base: of(base), typed: of(typed) };
};

/** Whether a field can show it: another version of the app may have kept something of another shape. */
const isLike = (value: unknown, example: unknown): boolean => {
  if (value === null || example === null || example === undefined) return true;
  if (Array.isArray(example))
    return (
      Array.isArray(value) && (example.length === 0 || value.every((inner) => isLike(inner, example[0])))
    );
  if (isObject(example))
    return isObject(value) && Object.entries(example).every(([name, inner]) => isLike(value[name], inner));
  return typeof value === typeof example;
};

/** Of what was kept, the fields this form has and can show, where they still differ from what it shows now. */
export const fieldsFor = <T extends object>(
  { base, typed }: KeptForm,
  now: T,
): { readonly base: Partial<T>; readonly typed: Partial<T> } | null => {
  const before = new Map(Object.entries(base));
  const fields = Object.entries(typed).filter(([name, value]) => {
    const shown = now[name as keyof T];
    return name in now && isLike(value, shown) && isLike(before.get(name), shown) && isChanged(value, shown);
  });
  if (fields.length === 0) return null;
  return {
    base: Object.fromEntries(fields.map(([name]) => [name, before.get(name) ?? null])) as Partial<T>,
    typed: Object.fromEntries(fields) as Partial<T>,
  };
};
