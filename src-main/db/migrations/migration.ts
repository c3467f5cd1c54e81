import type { WriteHandle } from '../handle.ts';

/** One step of the project file's schema. A step that was released is never edited: the next one corrects it. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** What SQL cannot work out for the rows already there; runs after it, in the same transaction. */
  readonly fill?: (handle: WriteHandle) => void;
}
