/** A file of annotations, and what its reader may ask for. */
export interface AnnotatedFile {
  readonly bytes: Uint8Array;
  /** Without its folder. */
  readonly name: string;
  /** Name of the folder it lies in, empty where there is none. */
  readonly folder: string;
  readonly encoding?: string | undefined;
  newId(): string;
  /** Another file by its path from this one's folder, undefined where there is none. */
  sibling(path: string): Promise<Uint8Array | undefined>;
  /** The text of an article that is here already, by its id, by the SHA-256 of its text, by that of its letters (`lettersKey`) or by its address. */
  storedText(key: string): string | undefined;
}

/** A file, however large, that can be gone through piece by piece, more than once. */
export interface FileInPieces {
  readonly size: number;
  /** How it begins: enough to tell its format, and where it can be read whole its first lines only. */
  readonly beginning: Uint8Array;
  /** Throws `file-changed` where it is no longer what it was. */
  pieces(): AsyncIterable<Uint8Array>;
}
