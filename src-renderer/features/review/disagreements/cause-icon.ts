import {
  ArrowLeftRight,
  CircleCheck,
  type LucideIcon,
  MoveHorizontal,
  SlidersHorizontal,
  Split,
  SquareDashed,
  Tag,
  Target,
  UserRound,
} from 'lucide-react';
import type { DisagreementCause } from '../../../../src-shared/model/disagreement-cause.ts';

/** The drawing that stands beside the word for a cause; with null, that all agree. */
export const causeIcon = (cause: DisagreementCause | null): LucideIcon =>
  cause === null ? CircleCheck : icons[cause];

const icons: Readonly<Record<DisagreementCause, LucideIcon>> = {
  missing: SquareDashed,
  boundary: MoveHorizontal,
  boundaryClitic: MoveHorizontal,
  boundaryArticle: MoveHorizontal,
  boundaryPunctuation: MoveHorizontal,
  boundaryDiacritic: MoveHorizontal,
  label: Tag,
  attribute: SlidersHorizontal,
  split: Split,
  polarity: ArrowLeftRight,
  holder: UserRound,
  target: Target,
};
