/**
 * The bytes of a file, or how to get them: those who need but the beginning or the text of a large file need not hold all of
 * its bytes as well.
 */
export type FileBytes =
  | Uint8Array
  | {
      readonly size: number;
      /** Bytes from the beginning on; all where left out. */
      readonly bytes: (upTo?: number) => Uint8Array;
      /** All of it as UTF-8; what is none becomes U+FFFD. */
      readonly utf8: () => string;
    };

export const sizeOf = (file: FileBytes): number => (file instanceof Uint8Array ? file.byteLength : file.size);

export const bytesOf = (file: FileBytes, upTo?: number): Uint8Array =>
  file instanceof Uint8Array ? file.subarray(0, upTo) : file.bytes(upTo);
