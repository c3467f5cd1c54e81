import type { Annotation, AnnotationDraft } from '../../../../src-shared/model/annotation.ts';
import type { ArticleState } from '../../../../src-shared/model/article.ts';
import type { LineMark } from '../../../../src-shared/model/mark-lines.ts';
import type { Remark } from '../../../../src-shared/model/remark.ts';
import type { Rejection } from '../../../../src-shared/model/suggestion.ts';
import type { Span } from '../../../../src-shared/text/span.ts';

/** What an update may change; the layer of an annotation never does. */
export type AnnotationPatch = Partial<Omit<AnnotationDraft, 'layer' | 'origin'>>;

/**
 * Something the person did that is not yet known to be stored. Everything but undo and redo may be sent again after a lost
 * connection without happening twice.
 */
export type Command =
  | { readonly kind: 'create'; readonly annotation: Annotation }
  | {
      readonly kind: 'update';
      readonly articleId: string;
      readonly id: string;
      /** The version that was on screen when the person decided. */
      readonly updatedAt: string;
      readonly patch: AnnotationPatch;
    }
  | { readonly kind: 'remove'; readonly articleId: string; readonly ids: readonly string[] }
  /** Changes that only make sense together, as one step. */
  | {
      readonly kind: 'rearrange';
      readonly articleId: string;
      readonly creates: readonly Annotation[];
      readonly updates: readonly {
        readonly id: string;
        readonly updatedAt: string;
        readonly patch: AnnotationPatch;
      }[];
      readonly removes: readonly string[];
    }
  | { readonly kind: 'state'; readonly articleId: string; readonly state: ArticleState }
  | {
      readonly kind: 'mark-lines';
      readonly articleId: string;
      readonly span: Span;
      /** Null where nothing is to be said of the lines. */
      readonly mark: LineMark | null;
    }
  /** What rules proposed for these lines, or the whole article. */
  | { readonly kind: 'confirm-lines'; readonly articleId: string; readonly span: Span | null }
  /** Keeps what was suggested there from being suggested again. */
  | ({ readonly kind: 'reject-suggestion' } & Omit<Rejection, 'annotatorId'>)
  | RemarkCommand
  | { readonly kind: 'undo' | 'redo' };

/** What may be changed of a note or question. */
export type RemarkPatch = Partial<Pick<Remark, 'kind' | 'text' | 'isResolved'>>;

/** What was done with notes and questions. */
export type RemarkCommand =
  | { readonly kind: 'remark.create'; readonly articleId: string; readonly remark: Remark }
  | {
      readonly kind: 'remark.update';
      readonly articleId: string;
      readonly id: string;
      readonly updatedAt: string;
      readonly patch: RemarkPatch;
    }
  | { readonly kind: 'remark.remove'; readonly articleId: string; readonly id: string };

/** The article a command is about; null for undo and redo, which find it themselves. */
export function articleOf(command: Command): string | null {
  if (command.kind === 'create') return command.annotation.articleId;
  return 'articleId' in command ? command.articleId : null;
}

/** True where the command builds on annotation `id`, so that it cannot stand without it. */
export function isAbout(command: Command, id: string): boolean {
  if (command.kind === 'update') return command.id === id;
  if (command.kind === 'rearrange')
    return command.removes.includes(id) || command.updates.some((update) => update.id === id);
  return command.kind === 'remove' && command.ids.includes(id);
}
