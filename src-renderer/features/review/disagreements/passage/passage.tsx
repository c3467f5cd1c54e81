import './passage.css';
import { type CSSProperties, type ReactElement, useMemo, useRef } from 'react';
import { graphemesOf } from '../../../../../src-shared/text/graphemes.ts';
import type { Span } from '../../../../../src-shared/text/span.ts';
import { Who } from '../who.tsx';
import type { PassageWindow } from './passage-window.ts';
import type { Track, TrackBar } from './track.ts';
import { useLinePieces } from './use-line-pieces.ts';

interface PassageProps {
  readonly text: string;
  readonly window: PassageWindow;
  readonly tracks: readonly Track[];
  /** Characters that not all of those compared marked. */
  readonly differing: readonly Span[];
}

// In CSS pixels; passage.css has the same.
const textHeight = 44;
const laneHeight = 21;
const barHeight = 18;
const lineGap = 12;

/**
 * A passage in the reading face, with what each person marked as bars: the first half of the people over the line, the others under it. The
 * text is one node, so that its letters stay joined; everything else lies over it where the text was measured.
 */
export function Passage({ text, window, tracks, differing }: PassageProps): ReactElement {
  const line = useRef<HTMLParagraphElement>(null);
  const { focus } = window;
  const placed = useMemo(() => placedTracks(tracks), [tracks]);
  const lineHeight = textHeight + 2 * laneHeight * placed.lanes + lineGap;
  const spans = useMemo(() => {
    const within = ({ start, end }: Span): Span => ({ start: start - focus.start, end: end - focus.start });
    const graphemes = graphemesOf(text);
    const painted = differing.map((span) => ({
      key: differenceKey(span),
      span: within(graphemes.cover(span)),
    }));
    const bars = placed.tracks.flatMap(({ bars: own }, index) =>
      own.map((bar) => ({ key: barKey(index, bar), span: within(bar.span) })),
    );
    return [...bars, ...painted];
  }, [placed, differing, focus, text]);
  const { pieces, lines } = useLinePieces(line, spans, lineHeight);
  const middleOf = (at: number): number => (at + 0.5) * lineHeight;
  return (
    <div className="dis-passage" dir="rtl" lang="ar">
      <p className="dis-context before">
        <span>{text.slice(window.before.start, window.before.end)}</span>
      </p>
      <div className="dis-focus">
        <p ref={line} className="dis-text" style={{ lineHeight: `${lineHeight}px` }}>
          {text.slice(focus.start, focus.end)}
        </p>
        <div className="dis-overlay" aria-hidden="true">
          {differing.flatMap((span) =>
            (pieces.get(differenceKey(span)) ?? []).map((piece) => (
              <span
                key={`${span.start} ${piece.line} ${piece.left}`}
                className="dis-difference"
                data-first={piece.isFirst || undefined}
                data-last={piece.isLast || undefined}
                style={{
                  ...across(piece),
                  insetBlockStart: middleOf(piece.line) - textHeight / 2,
                  blockSize: textHeight,
                }}
              />
            )),
          )}
          {placed.tracks.flatMap(({ bars, base, isAbove }, index) =>
            bars.flatMap((bar) =>
              (pieces.get(barKey(index, bar)) ?? []).map((piece) => (
                <span
                  key={`${barKey(index, bar)} ${piece.line} ${piece.left}`}
                  className="dis-bar"
                  data-ink={bar.ink}
                  data-current={bar.isCurrent || undefined}
                  data-moved-start={(bar.span.startMoved && piece.isFirst) || undefined}
                  data-moved-end={(bar.span.endMoved && piece.isLast) || undefined}
                  style={{
                    ...across(piece),
                    insetBlockStart: topOf(middleOf(piece.line), base + bar.lane, isAbove),
                  }}
                >
                  <span dir="auto">{piece.isFirst && bar.words}</span>
                </span>
              )),
            ),
          )}
        </div>
        <div className="dis-initials" aria-hidden="true">
          {lineNumbers(lines).map((at) =>
            placed.tracks.map(({ base, isAbove, people, key }) => (
              <span key={`${at} ${key}`} style={{ insetBlockStart: topOf(middleOf(at), base, isAbove) - 1 }}>
                <Who people={people} />
              </span>
            )),
          )}
        </div>
      </div>
      <p className="dis-context">
        <span>{text.slice(window.after.start, window.after.end)}</span>
      </p>
    </div>
  );
}

interface PlacedTrack extends Track {
  readonly key: string;
  /** Lanes between it and the text. */
  readonly base: number;
  readonly isAbove: boolean;
}

/** The first half over the text, the last of them nearest to it; the others under it. */
function placedTracks(tracks: readonly Track[]): { tracks: readonly PlacedTrack[]; lanes: number } {
  const above = Math.ceil(tracks.length / 2);
  const placed: PlacedTrack[] = [];
  const stack = (side: readonly Track[], isAbove: boolean): number => {
    let base = 0;
    for (const track of side) {
      placed.push({ ...track, key: track.people.map(({ id }) => id).join(' '), base, isAbove });
      base += Math.max(1, track.lanes);
    }
    return base;
  };
  const over = stack(tracks.slice(0, above).toReversed(), true);
  const under = stack(tracks.slice(above), false);
  return { tracks: placed, lanes: Math.max(1, over, under) };
}

const lineNumbers = (count: number): number[] => Array.from({ length: count }, (_, line) => line);

const barKey = (track: number, bar: TrackBar): string => `${track} ${bar.key}`;
const differenceKey = ({ start }: Span): string => `difference ${start}`;

const across = ({ left, width }: { readonly left: number; readonly width: number }): CSSProperties => ({
  insetInlineStart: left,
  inlineSize: width,
});

/** Top of a bar in a lane, from that of the paragraph. */
const topOf = (middle: number, lane: number, isAbove: boolean): number =>
  isAbove
    ? middle - textHeight / 2 - lane * laneHeight - barHeight
    : middle + textHeight / 2 + lane * laneHeight;
