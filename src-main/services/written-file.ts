/** A file of an export as the manifest lists it; `path` is relative to the manifest's folder. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
