import { type ReactElement, useMemo } from 'react';
import type { AdjudicatedArticle, AdjudicationUnit } from '../../../../src-shared/contract/adjudication.ts';
import { goldAnnotatorId } from '../../../../src-shared/model/adjudication.ts';
import type { Annotation, AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import { graphemesOf } from '../../../../src-shared/text/graphemes.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import { useText } from '../../../ui/use-text.ts';
import { choicesOf } from '../adjudicate/choices.ts';
import type { Reviewed } from '../people.ts';
import { ComparisonTable, type Side } from './compare/comparison-table.tsx';
import type { ValueGround } from './compare/values.ts';
import type { Item } from './item.ts';
import { differingStretches } from './passage/differing-stretches.ts';
import { Passage } from './passage/passage.tsx';
import { extentOf, passageWindow } from './passage/passage-window.ts';
import { type TrackSource, trackOf } from './passage/track.ts';

interface PassagePaneProps {
  readonly item: Item;
  /** Null where nobody adjudicates the line. */
  readonly unit: AdjudicationUnit | null;
  readonly article: AdjudicatedArticle;
  readonly ground: ValueGround;
  readonly people: ReadonlyMap<string, Reviewed>;
  /** What the reviewer writes instead. */
  readonly draft: AnnotationDraft | null;
}

/** With more people than this each version has one track, not each person. */
const mostTracks = 4;

/** The passage with everybody's marks over and under it, and what they say, side by side. */
export function PassagePane(props: PassagePaneProps): ReactElement {
  const { item, unit, article, ground, people, draft } = props;
  const text = useText();
  const gold = useMemo(
    (): Reviewed => ({ id: goldAnnotatorId, name: text('adjudicate.gold.yours'), initial: '★', colour: 3 }),
    [text],
  );
  const draftMark = useMemo(
    (): Annotation | null =>
      draft && {
        ...draft,
        id: 'draft',
        articleId: article.articleId,
        annotatorId: goldAnnotatorId,
        createdAt: '',
        updatedAt: '',
      },
    [draft, article.articleId],
  );
  const stored = useMemo((): Reviewed => ({ ...gold, name: text('feedback.gold') }), [gold, text]);
  const sides = useMemo(
    () =>
      item.alone
        ? item.sides.map((annotation) => ({ people: [stored], annotation }))
        : sidesOf(item, unit, article, people),
    [item, unit, article, people, stored],
  );
  const shown = useMemo(
    (): Side[] => (draftMark ? [...sides, { people: [gold], annotation: draftMark }] : sides),
    [sides, draftMark, gold],
  );
  const marked = useMemo(() => spansToSee(shown, ground), [shown, ground]);
  const window = useMemo(() => passageWindow(ground.text, marked), [ground.text, marked]);
  const tracks = useMemo(() => {
    const trackGround = { ...ground, graphemes: graphemesOf(ground.text), focus: window.focus, say: text };
    return sourcesOf(item.layer, shown, article, people).map((source) => trackOf(source, trackGround));
  }, [item.layer, shown, article, people, ground, window, text]);
  const differing = useMemo(
    () => differingStretches(shown.map(({ annotation }) => ownSpans(annotation))),
    [shown],
  );
  const extent = extentOf(shown.flatMap(({ annotation }) => ownSpans(annotation)));
  return (
    <div className="dis-pane">
      <p className="dis-where">
        <bdi className="trunc">{item.title}</bdi>
        <span className="grow" />
        {extent && (
          <span className="code">
            {extent.start}–{extent.end}
          </span>
        )}
      </p>
      <section className="dis-see" aria-label={text('disagreements.passage')} {...scrollable}>
        <Passage text={ground.text} window={window} tracks={tracks} differing={differing} />
        {marked.length === 0 && <p className="muted small">{text('disagreements.whole.about')}</p>}
      </section>
      <ComparisonTable sides={shown} ground={ground} />
    </div>
  );
}

// Scrolled with the keyboard, so it takes the focus.
const scrollable = { tabIndex: 0 };

const ownSpans = (annotation: Annotation | null): Span[] =>
  annotation?.spans.filter(({ role }) => role !== 'cue') ?? [];

/** A side for each version of the unit; of a line without one, those that differ. */
function sidesOf(
  item: Item,
  unit: AdjudicationUnit | null,
  { annotatorIds }: AdjudicatedArticle,
  people: ReadonlyMap<string, Reviewed>,
): Side[] {
  const known = (ids: readonly string[]): Reviewed[] => ids.flatMap((id) => people.get(id) ?? []);
  if (!unit) {
    return item.sides.flatMap((annotation) =>
      annotation ? [{ people: known([annotation.annotatorId]), annotation }] : [],
    );
  }
  return choicesOf(unit, annotatorIds).map(({ annotatorIds: ids, annotation }) => ({
    people: known(ids),
    annotation,
  }));
}

/** What is to be in sight: the marks themselves, or of a stance of the whole article whom and what it links. */
function spansToSee(sides: readonly Side[], { all }: ValueGround): Span[] {
  const own = sides.flatMap(({ annotation }) => [...(annotation?.spans ?? [])]);
  if (own.length > 0) return own;
  const linked = sides.flatMap(
    ({ annotation }) => annotation?.links.map(({ target }) => all.get(target)) ?? [],
  );
  return linked.slice(0, 1).flatMap((annotation) => [...(annotation?.spans ?? [])]);
}

/** A track for each person with all their marks; of many people one for each version. */
function sourcesOf(
  layer: Layer,
  sides: readonly Side[],
  { annotatorIds, units }: AdjudicatedArticle,
  people: ReadonlyMap<string, Reviewed>,
): TrackSource[] {
  if (annotatorIds.length > mostTracks) {
    return sides.map(({ people: who, annotation }) => ({
      layer,
      people: who,
      current: annotation ? [annotation] : [],
      all: [],
    }));
  }
  const all = units.flatMap(({ annotations }) => annotations);
  const ofGold = sides.filter(({ annotation }) => annotation?.annotatorId === goldAnnotatorId);
  return [
    ...annotatorIds.map((id): TrackSource => {
      const own = sides.find(({ people: who }) => who.some((person) => person.id === id))?.annotation;
      // A version is shown by the annotation of one who made it; the others' are the same.
      const mine = all.filter(({ annotatorId }) => annotatorId === id);
      return {
        layer,
        people: [people.get(id)].flatMap((person) => person ?? []),
        current: own ? [mine.find((mark) => sameVersion(mark, own, units)) ?? own] : [],
        all: mine,
      };
    }),
    ...ofGold.map(
      ({ people: who, annotation }): TrackSource => ({
        layer,
        people: who,
        current: annotation ? [annotation] : [],
        all: [],
      }),
    ),
  ];
}

const sameVersion = (mark: Annotation, own: Annotation, units: readonly AdjudicationUnit[]): boolean =>
  units.some(({ versions }) =>
    versions.some(({ annotationIds }) => annotationIds.includes(own.id) && annotationIds.includes(mark.id)),
  );
