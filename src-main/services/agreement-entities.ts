import { alignSpans, type LabelledSpan } from '../../src-shared/agreement/index.ts';

/** A mention or claim of one annotator that others point to; `entry` is the registry's, where it is linked. */
export interface Referent extends LabelledSpan {
  readonly id: string;
  readonly entry: string | null;
}

/** What several annotators' referents are taken for. */
interface Identity {
  readonly key: string;
  entry: string | null;
}

/**
 * A name for each referent, by its id, that means the same for all the annotators of an article: two are the same where both are linked to one entry of
 * the registry; where not both are linked, where they lie at the same place, one to one, identical boundaries first, then the larger overlap, so
 * that of a title and the name within it each finds its own. An annotator's own ids say nothing.
 */
export function namesOfReferents(annotators: readonly (readonly Referent[])[]): Map<string, string> {
  const identities = new Map<string, Identity>();
  const known: (Referent & { readonly identity: Identity })[] = [];
  for (const [annotator, referents] of annotators.entries()) {
    const matches = alignSpans<Referent>(known, referents, {
      match: 'overlap',
      labelled: false,
      preferSameLabel: true,
      accepts: (one, other) => {
        const entry = identities.get(one.id)?.entry ?? null;
        return entry === null || other.entry === null || entry === other.entry;
      },
    });
    const counterparts = new Map(matches.map(({ first, second }) => [second, known[first]?.identity]));
    for (const [place, referent] of referents.entries()) {
      const identity = counterparts.get(place) ?? { key: `${annotator}:${place}`, entry: null };
      identity.entry ??= referent.entry;
      identities.set(referent.id, identity);
      if (!counterparts.has(place)) known.push({ ...referent, identity });
    }
  }
  return new Map(
    [...identities].map(([id, { key, entry }]) => [id, entry === null ? `place:${key}` : `entry:${entry}`]),
  );
}
