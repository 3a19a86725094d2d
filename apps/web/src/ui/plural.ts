import { pluralForm } from "@followthrough/domain/pluralForm";

/** `plural(1, "day")` is "1 day"; `plural(3, "person", "people")` is "3 people". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${pluralForm(count, one, many)}`;
