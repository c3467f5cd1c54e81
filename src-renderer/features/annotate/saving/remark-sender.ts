import type { QueryClient } from '@tanstack/react-query';
import type { Remark } from '../../../../src-shared/model/remark.ts';
import type { Rpc } from '../../../rpc/client.ts';
import { problemOf } from '../../../rpc/problem.ts';
import type { RemarkCommand } from './command.ts';

interface RemarkSenderOptions {
  readonly projectId: string;
  readonly annotatorId: string;
  readonly rpc: Rpc;
  readonly queryClient: QueryClient;
}

/** Answers a function that sends what was done with notes and questions; sent again after a lost answer nothing happens twice. Rejects as the host does. */
export function createRemarkSender({ projectId, annotatorId, rpc, queryClient }: RemarkSenderOptions) {
  const meant = { context: { projectId } };
  const actorId = annotatorId;
  /** Versions that our own commands made: a change that follows one in the queue was made on top of it. */
  const versions = new Map<string, string>();

  return async (command: RemarkCommand): Promise<void> => {
    const { articleId } = command;
    if (command.kind === 'remark.create') {
      const { id, kind, replyTo, annotationId, span, text } = command.remark;
      const draft = { kind, replyTo, annotationId, span, text };
      keep(await rpc.remarks.create.call({ actorId, articleId, id, draft }, meant));
    } else if (command.kind === 'remark.update') await update(command);
    else {
      try {
        await rpc.remarks.remove.call({ actorId, id: command.id }, meant);
      } catch (error) {
        if (problemOf(error)?.code !== 'remark-unknown') throw error;
      }
    }
    await queryClient.invalidateQueries({ queryKey: rpc.remarks.list.key() });
  };

  async function update({ articleId, id, updatedAt: seen, patch }: Update): Promise<void> {
    const updatedAt = versions.get(id) ?? seen;
    try {
      keep(await rpc.remarks.update.call({ actorId, id, updatedAt, patch }, meant));
    } catch (error) {
      if (problemOf(error)?.code !== 'remark-changed') throw error;
      // It was heard before and only its answer was lost, or somebody changed it.
      const stored = await rpc.remarks.list.call({ articleId, annotatorId: null }, meant);
      const found = stored.find((remark) => remark.id === id);
      if (!found || JSON.stringify({ ...found, ...patch }) !== JSON.stringify(found)) throw error;
      keep(found);
    }
  }

  function keep({ id, updatedAt }: Remark): void {
    versions.set(id, updatedAt);
  }
}

type Update = Extract<RemarkCommand, { kind: 'remark.update' }>;
