import type { RegionKind } from '../model/article.ts';
import type { BoilerplateReason } from './line-cues.ts';

/** The rule that spoke; `body` is what no rule claimed. */
export const lineRules = [
  'repeat',
  'digits',
  'no-arabic-letter',
  'separators',
  'cue',
  'after-cue',
  'posted-in',
  'site-name',
  'first-heading',
  'date',
  'place-and-outlet',
  'byline-cue',
  'place-and-name',
  'name-beside-date',
  'before-repeat',
  'credit',
  'source-cue',
  'body',
] as const;
export type LineRule = (typeof lineRules)[number];

/** What a line is and by which rule; `reason` for boilerplate only. */
export interface LineVerdict {
  readonly kind: RegionKind;
  readonly reason?: BoilerplateReason;
  readonly rule: LineRule;
}

/** The verdict that a line is boilerplate of that sort. */
export const boilerplate = (reason: BoilerplateReason, rule: LineRule): LineVerdict => ({
  kind: 'boilerplate',
  reason,
  rule,
});
