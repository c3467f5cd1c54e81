import type { OpenProject } from '../../../src-main/services/project.ts';
import type { Layer } from '../../../src-shared/model/layers.ts';

/** One step of somebody: where, and a number that everything else is chosen by. */
export interface Doing {
  readonly project: OpenProject;
  readonly people: readonly string[];
  readonly actorId: string;
  /** One that is there. */
  readonly articleId: string;
  /** Of those asked for, the ones that are there. */
  readonly some: readonly string[];
  readonly layer: Layer;
  readonly number: number;
}

/** What each of some steps does. */
export type Acts<Name extends string> = Readonly<Record<Name, (doing: Doing) => void>>;

/** One of some, by number; undefined of none. */
export const pick = <Item>(items: readonly Item[], at: number): Item | undefined =>
  items[at % (items.length || 1)];
