/** The fields of an edit that were given: what was left out stays as it is. */
export const omitUndefined = <T extends object>(edit: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
