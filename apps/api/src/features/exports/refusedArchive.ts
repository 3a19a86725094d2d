/** What is wrong with an archive, in words that hold nothing of what stands in it. */
export class RefusedArchive extends Error {
  constructor(message: string) {
    super(`${message} Nothing was restored.`);
    this.name = "RefusedArchive";
  }
}

export const damagedArchive = (): RefusedArchive =>
  new RefusedArchive("This archive is damaged: it could not be read to its end.");
