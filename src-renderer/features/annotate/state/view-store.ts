import { createStore } from 'zustand';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { Incomplete } from '../../../../src-shared/model/incomplete.ts';
import type { Layer } from '../../../../src-shared/model/layers.ts';
import type { SnapMode } from '../../../../src-shared/model/preferences.ts';
import type { Suggestion } from '../../../../src-shared/model/suggestion.ts';
import type { Span } from '../../../../src-shared/text/span.ts';
import type { SnapStep } from '../../../reader/selection-snap.ts';
import type { Proposal } from '../claims/proposal.ts';
import type { Picking } from '../picking/picking.ts';
import type { DraftInHand } from '../remarks/draft-in-hand.ts';

/** A stretch of text about to be tagged: the ways to understand it and which of them is in force. */
export interface LiveSelection {
  readonly steps: readonly SnapStep[];
  readonly step: number;
}

/** What stands in the margin. */
export type MarginFilter = 'all' | Layer;

/** What is looked at and how; never what is stored. */
export interface AnnotateView {
  readonly selection: LiveSelection | null;
  /** True while the pointer still drags: the toolbar waits. */
  readonly isDragging: boolean;
  /** Where the keyboard stands in the text; UTF-16. */
  readonly caret: number;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly snap: SnapMode;
  /** The label used last, offered first. */
  readonly lastLabel: string | null;
  readonly revealControls: boolean;
  readonly filter: MarginFilter;
  /** The one label left in the margin, with its layer; null where all are. */
  readonly onlyLabel: string | null;
  /** True where cards are folded to one line each; then the set has those that are open, else those that are folded. */
  readonly isMarginFolded: boolean;
  readonly foldedOtherwise: ReadonlySet<string>;
  /** Where the window is narrow the margin is a drawer. */
  readonly isMarginOpen: boolean;
  /** True while the guidelines stand beside the text. */
  readonly isGuideOpen: boolean;
  /** What else stands in the place of the queue; the guidelines go before it. */
  readonly pane: 'remarks' | 'history' | null;
  /** Notes and questions being written, by the id of their article. */
  readonly remarkDrafts: ReadonlyMap<string, DraftInHand>;
  /** How often writing one was asked for: each time its words take the keyboard. */
  readonly writing: number;
  /** What is incomplete in the article that is to be finished; null while nobody asks. */
  readonly incomplete: readonly Incomplete[] | null;
  /** The annotation whose card takes the keyboard as soon as it is there. */
  readonly toEdit: string | null;
  /** What screen readers are told next. */
  readonly announcement: string;
  /** A sentence shown until the next is said; null where there is none. */
  readonly notice: string | null;
  /** True where what is selected is white space only. */
  readonly isBlank: boolean;
  /** The question that the next key or click answers. */
  readonly picking: Picking | null;
  /** What is offered and not yet made. */
  readonly proposal: Proposal | null;
  /** What is suggested and shown in the open article, in reading order, and the id of the one that the keys are for. */
  readonly suggestions: readonly Suggestion[];
  readonly suggestion: string | null;
  readonly isSuggestionPanelOpen: boolean;
  /** True after Esc: Tab then leaves the text instead of going to the next annotation. */
  readonly hasLeft: boolean;
  /** What undo or redo touched, until its article is on screen and it is shown. */
  readonly toShow: {
    readonly articleId: string;
    readonly annotation: Annotation;
    /** False where it is gone and only its place can be shown. */
    readonly isThere: boolean;
  } | null;
}

export type ViewStore = ReturnType<typeof createViewStore>;

export const createViewStore = (snap: SnapMode, isMarginFolded: boolean) =>
  createStore<AnnotateView>(() => ({
    ...restingView,
    snap,
    isMarginFolded,
    foldedOtherwise: new Set(),
    lastLabel: null,
    revealControls: false,
    filter: 'all',
    onlyLabel: null,
    isMarginOpen: false,
    isGuideOpen: false,
    pane: null,
    remarkDrafts: new Map(),
    writing: 0,
    toEdit: null,
    announcement: '',
    isSuggestionPanelOpen: false,
    toShow: null,
  }));

/** What an article is opened with. */
export const restingView = {
  selection: null,
  isDragging: false,
  caret: 0,
  selected: null,
  hovered: null,
  hasLeft: false,
  notice: null,
  isBlank: false,
  picking: null,
  proposal: null,
  suggestions: [],
  suggestion: null,
  incomplete: null,
} satisfies Partial<AnnotateView>;

/** The span that a label would be put on now; null where nothing is selected. */
export const spanInForce = ({ selection }: Pick<AnnotateView, 'selection'>): Span | null =>
  selection?.steps[selection.step]?.span ?? null;
