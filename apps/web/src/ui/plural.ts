/** `plural(1, "day")` is "1 day"; `plural(3, "person", "people")` is "3 people". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;
