import { type PaintedSpan, paintedSpan } from '../../../../../src-shared/arabic/lam-alef.ts';
import type { Annotation } from '../../../../../src-shared/model/annotation.ts';
import type { Codebook, Ink } from '../../../../../src-shared/model/codebook.ts';
import type { Layer } from '../../../../../src-shared/model/layers.ts';
import type { Graphemes } from '../../../../../src-shared/text/graphemes.ts';
import { type Span, spansOverlap } from '../../../../../src-shared/text/span.ts';
import { lanesOf } from '../../../../reader/lanes.ts';
import type { Text } from '../../../../ui/use-text.ts';
import type { Reviewed } from '../../people.ts';
import { labelLook } from '../label-look.ts';

/** A bar over or under the text. `lane` counts from the text outwards; `isCurrent` belongs to what is decided. UTF-16. */
export interface TrackBar {
  readonly key: string;
  readonly span: PaintedSpan;
  readonly lane: number;
  readonly ink: Ink;
  readonly words: string;
  readonly isCurrent: boolean;
}

/** What one of those compared marked in the passage. */
export interface Track {
  readonly people: readonly Reviewed[];
  readonly bars: readonly TrackBar[];
  readonly lanes: number;
}

/** What a track is made from: the annotations that are decided, and all of the same person in the article. */
export interface TrackSource {
  readonly layer: Layer;
  readonly people: readonly Reviewed[];
  readonly current: readonly Annotation[];
  readonly all: readonly Annotation[];
}

interface TrackGround {
  readonly text: string;
  readonly graphemes: Graphemes;
  readonly focus: Span;
  readonly codebook: Codebook;
  readonly language: 'ar' | 'en';
  readonly say: Text;
}

type Bar = Omit<TrackBar, 'lane' | 'span'> & { readonly span: Span };

/** Lanes that other marks may take; what is nested deeper is left out. */
const mostOthers = 2;

/** The bars of one track: what is decided outside, other mentions and the parts of a claim or stance nearer the text. */
export function trackOf(source: TrackSource, ground: TrackGround): Track {
  const { focus, text, graphemes } = ground;
  const isSeen = ({ span }: Bar): boolean => spansOverlap(span, focus);
  const current = source.current.flatMap((annotation) => ownBars(annotation, ground)).filter(isSeen);
  const beside = [...partBars(source, ground), ...otherBars(source, ground)].filter(isSeen);
  const besideLanes = lanesOf(beside.map(({ span }) => span));
  const others = beside.flatMap((bar, index) => {
    const lane = besideLanes[index] ?? 0;
    return lane < mostOthers ? [{ ...bar, lane }] : [];
  });
  const first = Math.max(
    -1,
    ...others
      .filter((bar) => current.some(({ span }) => spansOverlap(span, bar.span)))
      .map(({ lane }) => lane),
  );
  const currentLanes = lanesOf(current.map(({ span }) => span));
  const own = current.map((bar, index) => ({ ...bar, lane: first + 1 + (currentLanes[index] ?? 0) }));
  const bars = [...others, ...own].map((bar) => ({ ...bar, span: paintedSpan(text, bar.span, graphemes) }));
  return { people: source.people, bars, lanes: Math.max(0, ...bars.map(({ lane }) => lane + 1)) };
}

function ownBars(annotation: Annotation, { codebook, language, say }: TrackGround): Bar[] {
  const { ink, name } = labelLook(codebook, annotation);
  return annotation.spans.map(({ start, end, role }, index) => ({
    key: `${annotation.id} ${index}`,
    span: { start, end },
    ink,
    words: role === 'cue' ? say('disagreements.part.cue') : name[language],
    isCurrent: role !== 'cue',
  }));
}

/** The mentions that a claim or stance is linked to, by what they are to it. */
function partBars({ current, all }: TrackSource, ground: TrackGround): Bar[] {
  return current.flatMap(({ id, links }) =>
    links.flatMap(({ role, target }) => {
      const linked = all.find((candidate) => candidate.id === target);
      const spans = linked?.spans.filter((span) => span.role !== 'cue') ?? [];
      return spans.map(({ start, end }, index) => ({
        key: `${id} ${role} ${index}`,
        span: { start, end },
        ink: linked ? labelLook(ground.codebook, linked).ink : ('neutral' as const),
        words: ground.say(`link.role.${role}`),
        isCurrent: false,
      }));
    }),
  );
}

/** Around an entity its neighbours are seen, too: that the body inside a post is marked explains the post's boundary. */
function otherBars({ layer, current, all }: TrackSource, { codebook, language }: TrackGround): Bar[] {
  const shown = new Set(current.map(({ id }) => id));
  if (layer !== 'entity') return [];
  return all
    .filter((other) => other.layer === 'entity' && !shown.has(other.id))
    .flatMap((annotation) => {
      const { ink, name } = labelLook(codebook, annotation);
      return annotation.spans.map(({ start, end }, index) => ({
        key: `${annotation.id} ${index}`,
        span: { start, end },
        ink,
        words: name[language],
        isCurrent: false,
      }));
    });
}
