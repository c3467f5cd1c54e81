import { catalogOf, type MessageId } from './catalog.ts';

/** A message without parameters in both languages on one line, for places where no preference is known yet. */
export const inBothLanguages = (id: MessageId): string => `${catalogOf('en')[id]} · ${catalogOf('ar')[id]}`;
