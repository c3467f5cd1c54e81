import type { AnnotationSpan } from '../../src-shared/model/annotation.ts';
import type { Region } from '../../src-shared/model/article.ts';
import type { Label } from '../../src-shared/model/codebook.ts';
import type { Layer } from '../../src-shared/model/layers.ts';
import type { Span } from '../../src-shared/text/span.ts';

/** An annotation as the reader paints it. Lists are compared by identity: an unchanged annotation should be the same object. */
export interface ReaderAnnotation {
  readonly id: string;
  readonly layer: Layer;
  readonly label: string;
  /** For a stance the ink of its polarity. */
  readonly ink: Label['ink'];
  readonly pattern: Label['pattern'];
  readonly spans: readonly AnnotationSpan[];
  /** What it is in words, for accessibility. */
  readonly name: string;
}

/** Something that might be marked and is not: words with a dashed line under them. */
export interface ReaderGhost {
  readonly spans: readonly Span[];
  readonly ink: Label['ink'];
  /** The one that the person looks at. */
  readonly isCurrent: boolean;
}

/** Which annotations (by id) the pointer rests on and the person works on. */
export interface ReaderState {
  readonly hovered: string | null;
  readonly selected: string | null;
}

/** A selection of article text; equal offsets are a caret. UTF-16, always between grapheme clusters. */
export interface ReaderSelection {
  readonly anchor: number;
  readonly focus: number;
}

/** What made a selection change. */
export type SelectionCause = 'pointer' | 'keyboard' | 'program';

/** How far one move of the caret goes. */
export type MoveUnit = 'character' | 'word' | 'sentence' | 'paragraph' | 'line' | 'document';

/** A rectangle in CSS pixels from the host's own top left corner; it does not move when the page scrolls. */
export interface ReaderRect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lines that are folded together, from the start of the first to the end of the last. */
export interface FoldedLines extends Span {
  readonly isOpen: boolean;
}

/** The words the reader itself shows or speaks, in the interface's language. */
export interface ReaderLabels {
  /** Accessible name of the surface. */
  readonly surface: string;
  /** On the button that stands for `count` lines that are not the article's own. */
  collapsedLines(count: number): string;
}

export interface ReaderOptions {
  /** An empty element of the caller's; the reader fills it and gives it back empty. It should not scroll itself. */
  readonly host: HTMLElement;
  readonly text: string;
  readonly regions: readonly Region[];
  readonly labels: ReaderLabels;
  /** Null when the surface has neither caret nor selection. */
  onSelection(selection: ReaderSelection | null, cause: SelectionCause): void;
  /** A click without a drag: the innermost annotation there, or null, and where. */
  onActivate(annotationId: string | null, offset: number): void;
  onHover(annotationId: string | null): void;
  /** Lines moved or were measured for the first time: whatever stands beside them must be placed again. */
  onLayout(): void;
}

/** A live article surface. All offsets are UTF-16 code units of the stored text. */
export interface Reader {
  setAnnotations(annotations: readonly ReaderAnnotation[]): void;
  setState(state: ReaderState): void;
  /** Marks what a search found; in reading order, without overlap. */
  setHits(hits: readonly Span[]): void;
  /** Shows what might be marked. */
  setGhosts(ghosts: readonly ReaderGhost[]): void;
  /** What the lines are changed: caret, selection and marks stay where they are, and no fold hides the caret. */
  setRegions(regions: readonly Region[]): void;
  /** The folded lines among which the offset is. */
  foldAt(offset: number): FoldedLines | null;
  /** The folded lines behind a button, which may be any element. */
  foldOf(button: Element | null): FoldedLines | null;
  /** The interface's language changed. */
  setLabels(labels: ReaderLabels): void;
  /** Moves the selection to grapheme boundaries if it is not on them; does not take the keyboard focus. */
  setSelection(selection: ReaderSelection | null, options?: { readonly scroll?: boolean }): void;
  readonly selection: ReaderSelection | null;
  /** Moves the focus end; 1 is onward in reading order, whatever the direction of the line. */
  move(unit: MoveUnit, direction: 1 | -1, extend: boolean): void;
  focus(): void;
  /** One rectangle for each line, or piece of a mixed-direction line, that the span covers; none where it is collapsed away. */
  rectsOf(span: Span): readonly ReaderRect[];
  /** Top of the line that holds the offset, in pixels from the host's top. */
  lineTopOf(offset: number): number;
  /** Lines of the paragraph that holds the offset; none where it is empty or folded away. */
  linesOf(offset: number): number;
  /** Lines of all paragraphs before that of the offset; null until all of them were measured, which is told as a change of layout. */
  linesBefore(offset: number): number | null;
  /** The grapheme boundary nearest to a point of the window; null where the point is not on the text. */
  offsetAtPoint(clientX: number, clientY: number): number | null;
  /** Ids of the annotations that cover the character at `offset`, the innermost first. */
  annotationsAt(offset: number): readonly string[];
  /** Brings the line of the offset into view, unfolding it where it is collapsed. */
  scrollTo(offset: number): void;
  /** Shows invisible characters (bidi controls, joiners, soft hyphens) as badges above the text. */
  revealControls(on: boolean): void;
  dispose(): void;
}
