/** As a promise what the browser's database answers by events. */
export const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The browser keeps nothing.")));
  });

/** Resolves once all of it is written. */
export const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    for (const failure of ["error", "abort"])
      transaction.addEventListener(failure, () =>
        reject(transaction.error ?? new Error("The browser keeps nothing.")),
      );
  });

const opened = new Map<string, Promise<IDBDatabase>>();

interface Store {
  readonly name: string;
  readonly keyPath: string;
}

/** A database of one store, made where there is none. It is let go of as soon as anybody wants it gone. */
export const openDatabase = (name: string, store: Store): Promise<IDBDatabase> => {
  const there = opened.get(name);
  if (there) return there;
  const request = indexedDB.open(name, 1);
  request.addEventListener("upgradeneeded", () =>
    request.result.createObjectStore(store.name, { keyPath: store.keyPath }),
  );
  const forget = () => void opened.delete(name);
  const opening = answered(request).then((database) => {
    database.addEventListener("versionchange", () => {
      forget();
      database.close();
    });
    database.addEventListener("close", forget);
    return database;
  });
  opened.set(name, opening);
  opening.catch(forget);
  return opening;
};

/** Whether there is one, so that looking makes none. */
export const hasDatabase = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((one) => one.name === name);

/** Lets go of one, so that it is opened anew the next time. */
export const closeDatabase = async (name: string): Promise<void> => {
  const there = opened.get(name);
  opened.delete(name);
  await there?.then(
    (database) => database.close(),
    () => undefined,
  );
};

export const deleteDatabase = async (name: string): Promise<void> => {
  opened.delete(name);
  await answered(indexedDB.deleteDatabase(name));
};
