import type { QueryClient } from '@tanstack/react-query';
import type { Annotation } from '../../../../src-shared/model/annotation.ts';
import type { Region } from '../../../../src-shared/model/article.ts';
import type { Operation } from '../../../../src-shared/model/operation.ts';
import type { Rejection } from '../../../../src-shared/model/suggestion.ts';
import { hullOf } from '../../../../src-shared/suggestions/merge-suggestions.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { problemOf } from '../../../rpc/problem.ts';
import { withoutAnnotations } from './apply-pending.ts';
import type { AnnotationPatch, Command } from './command.ts';
import { createRemarkSender } from './remark-sender.ts';

/**
 * What undo or redo did: `operation` null where there was nothing to do; the annotation it touched as it is now, or as it was where
 * it is gone (`isThere` false).
 */
export interface Reverted {
  readonly direction: 'undo' | 'redo';
  readonly operation: Operation | null;
  readonly annotation: Annotation | null;
  readonly isThere: boolean;
}

type Rearrangement = Extract<Command, { kind: 'rearrange' }>;

interface SenderOptions {
  /** The project that every command is meant for, whichever is on screen by then. */
  readonly projectId: string;
  readonly annotatorId: string;
  readonly rpc: Rpc;
  readonly queryClient: QueryClient;
  onReverted(reverted: Reverted): void;
}

/**
 * Answers a function that sends one command and lays its answer into the query cache, so that nothing blinks when the command
 * is no longer pending. Rejects as the host does.
 */
export function createSender({ projectId, annotatorId, rpc, queryClient, onReverted }: SenderOptions) {
  const meant = { context: { projectId } };
  const sendRemark = createRemarkSender({ projectId, annotatorId, rpc, queryClient });
  /** Versions that our own commands made: a change that follows one in the queue was made on top of it. */
  const versions = new Map<string, string>();

  return async (command: Command): Promise<void> => {
    switch (command.kind) {
      case 'create':
        return create(command.annotation);
      case 'update':
        return update(command.articleId, command.id, command.updatedAt, command.patch);
      case 'remove':
        return remove(command.articleId, command.ids);
      case 'rearrange':
        return rearrange(command);
      case 'state': {
        const { articleId, state } = command;
        await rpc.articles.setState.call({ articleId, annotatorId, state }, meant);
        return;
      }
      case 'mark-lines': {
        const { articleId, span, mark } = command;
        keepRegions(
          articleId,
          await rpc.regions.mark.call({ actorId: annotatorId, articleId, span, mark }, meant),
        );
        return;
      }
      case 'confirm-lines': {
        const { articleId, span } = command;
        keepRegions(
          articleId,
          await rpc.regions.confirm.call({ actorId: annotatorId, articleId, span }, meant),
        );
        return;
      }
      case 'reject-suggestion': {
        const { kind: _kind, ...rejection } = command;
        await rpc.suggestions.reject.call({ ...rejection, annotatorId }, meant);
        forgetSuggestion(rejection);
        return;
      }
      case 'remark.create':
      case 'remark.update':
      case 'remark.remove':
        return sendRemark(command);
      default:
        return revert(command.kind);
    }
  };

  async function create(annotation: Annotation): Promise<void> {
    const { id, articleId, layer, label, spans, attributes, links, note, origin } = annotation;
    const draft = { layer, label, spans, attributes, links, note, ...(origin && { origin }) };
    try {
      keep(await rpc.annotations.create.call({ articleId, annotatorId, id, draft }, meant));
    } catch (error) {
      // The id is ours alone: the first sending was heard, only its answer was lost.
      if (problemOf(error)?.code !== 'record-duplicate-id') throw error;
      await queryClient.invalidateQueries({ queryKey: listKey(articleId) });
    }
  }

  async function update(articleId: string, id: string, seen: string, patch: AnnotationPatch): Promise<void> {
    const updatedAt = versionToChange(articleId, id, seen);
    try {
      keep(await rpc.annotations.update.call({ id, annotatorId, updatedAt, patch }, meant));
    } catch (error) {
      if (problemOf(error)?.code !== 'annotation-changed' || !(await isAlready(articleId, id, patch)))
        throw error;
    }
  }

  /** What our own last command made, unless the page has since been told of another version: undone elsewhere, it may be an older one. */
  function versionToChange(articleId: string, id: string, seen: string): string {
    const made = versions.get(id);
    const known = queryClient.getQueryData(listKey(articleId))?.find((annotation) => annotation.id === id);
    return made !== undefined && (known?.updatedAt ?? made) === made ? made : seen;
  }

  async function remove(articleId: string, ids: readonly string[]): Promise<void> {
    try {
      await rpc.annotations.remove.call({ articleId, annotatorId, ids: [...ids] }, meant);
    } catch (error) {
      if (problemOf(error)?.code !== 'annotation-unknown') throw error;
    }
    queryClient.setQueryData(listKey(articleId), (known) => known && [...withoutAnnotations(known, ids)]);
  }

  async function rearrange(command: Rearrangement): Promise<void> {
    const { articleId, removes } = command;
    const creates = command.creates.map(({ id, layer, label, spans, attributes, links, note, origin }) => ({
      id,
      draft: { layer, label, spans, attributes, links, note, ...(origin && { origin }) },
    }));
    const updates = command.updates.map(({ id, updatedAt, patch }) => ({
      id,
      updatedAt: versionToChange(articleId, id, updatedAt),
      patch,
    }));
    try {
      const request = { articleId, annotatorId, creates, updates, removes: [...removes] };
      for (const stored of await rpc.annotations.rearrange.call(request, meant)) keep(stored);
    } catch (error) {
      // Heard before, only its answer was lost: what it makes is there and what it removes is gone.
      const ids = problemOf(error) ? new Set((await refetched(articleId)).map(({ id }) => id)) : null;
      const isDone = creates.every(({ id }) => ids?.has(id)) && !removes.some((id) => ids?.has(id));
      if (!ids || creates.length + removes.length === 0 || !isDone) throw error;
      versions.clear();
      return;
    }
    queryClient.setQueryData(listKey(articleId), (known) => known && [...withoutAnnotations(known, removes)]);
  }

  /** True where the host already has what the patch asks for: it was heard before, only its answer was lost. */
  async function isAlready(articleId: string, id: string, patch: AnnotationPatch): Promise<boolean> {
    const found = (await refetched(articleId)).find((annotation) => annotation.id === id);
    if (!found) return false;
    versions.set(id, found.updatedAt);
    return JSON.stringify({ ...found, ...patch }) === JSON.stringify(found);
  }

  async function revert(direction: 'undo' | 'redo'): Promise<void> {
    const next = (await rpc.history.state.call({ annotatorId }, meant))[direction];
    const before = next?.articleId ? await known(next.articleId) : [];
    const operation = await rpc.history[direction].call({ annotatorId }, meant);
    // What is restored may carry an older version again.
    versions.clear();
    const after = operation?.articleId ? await refetched(operation.articleId) : [];
    const annotation = operation && firstDifference(before, after);
    const isThere = after.some(({ id }) => id === annotation?.id);
    onReverted({ direction, operation, annotation, isThere });
  }

  function keep(stored: Annotation): void {
    versions.set(stored.id, stored.updatedAt);
    queryClient.setQueryData(listKey(stored.articleId), (known) => {
      if (!known) return known;
      return known.some(({ id }) => id === stored.id)
        ? known.map((annotation) => (annotation.id === stored.id ? stored : annotation))
        : [...known, stored];
    });
  }

  function forgetSuggestion({ articleId, layer, start, end }: Omit<Rejection, 'annotatorId'>): void {
    const queryKey = rpc.suggestions.list.queryKey({ input: { articleId, annotatorId } });
    queryClient.setQueryData(queryKey, (known) =>
      known?.filter((one) => {
        const hull = hullOf(one);
        return one.layer !== layer || hull.start !== start || hull.end !== end;
      }),
    );
  }

  function keepRegions(articleId: string, regions: Region[]): void {
    const queryKey = rpc.articles.get.queryKey({ input: { articleId } });
    queryClient.setQueryData(queryKey, (known) => known && { ...known, regions });
  }

  function listKey(articleId: string) {
    return rpc.annotations.list.queryKey({ input: { articleId, annotatorId } });
  }

  async function known(articleId: string): Promise<readonly Annotation[]> {
    return queryClient.getQueryData(listKey(articleId)) ?? refetched(articleId);
  }

  async function refetched(articleId: string): Promise<readonly Annotation[]> {
    const annotations = await rpc.annotations.list.call({ articleId, annotatorId }, meant);
    queryClient.setQueryData(listKey(articleId), annotations);
    return annotations;
  }
}

/** The annotation that came, changed or went; where several did, the first that is still there. */
function firstDifference(before: readonly Annotation[], after: readonly Annotation[]): Annotation | null {
  const versions = new Map(before.map((annotation) => [annotation.id, annotation]));
  const changed = after.find(({ id, updatedAt }) => versions.get(id)?.updatedAt !== updatedAt);
  if (changed) return changed;
  const left = new Set(after.map(({ id }) => id));
  return before.find(({ id }) => !left.has(id)) ?? null;
}
