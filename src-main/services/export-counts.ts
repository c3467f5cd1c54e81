import type { Layer } from '../../src-shared/model/layers.ts';
import type { Dropped } from './export-selection.ts';

/** What was counted while an export was written. */
export interface ExportCounts {
  articles: number;
  /** Those that were written. */
  readonly annotations: Record<Layer, number>;
  /** `notHeld` are annotations of layers the format has no place for. */
  readonly dropped: { -readonly [Key in keyof Dropped]: Dropped[Key] } & { notHeld: number };
}
