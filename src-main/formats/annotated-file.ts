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
