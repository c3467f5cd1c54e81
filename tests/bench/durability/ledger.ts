import { ORPCError } from '@orpc/client';
import { annotationById } from '../../../src-main/db/annotations.ts';
import { decisionById } from '../../../src-main/db/decisions.ts';
import { readState } from '../../../src-main/db/statuses.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';

/** What can be asked of a project by a name: `annotation:ID`, `imported:MARK`, `decision:ID`, `state:ARTICLE:ANNOTATOR`. */
type Fact = string;
type Wanted = readonly (readonly [Fact, string | null])[];

/** What a host said it had stored, and what it was asked and had not answered when it was killed. */
export interface Ledger {
  /** Asks something that will make the facts so (null: gone) and notes them once that was answered; refused, it changes none of them. */
  ask(kind: string, facts: Wanted, work: () => Promise<unknown>): Promise<void>;
  /** The same where only the answer tells what became a fact; it may change what is true of `touched`, too. */
  tell(kind: string, touched: readonly Fact[], work: () => Promise<Wanted>): Promise<void>;
  /** Facts that are otherwise than was answered, and work without an answer of which only a part is there; from then on what is there counts. */
  lostIn(project: OpenProject): string[];
  /** Ids of annotations that are there for sure. */
  readonly annotations: readonly string[];
  /** How many actions were answered, by kind. */
  readonly answered: ReadonlyMap<string, number>;
  /** How many were refused, by kind. */
  readonly refused: ReadonlyMap<string, number>;
  readonly total: number;
  /** Resolves when one more of these kinds was answered. */
  answers(kinds: readonly string[]): Promise<void>;
}

/** An empty one. */
export function createLedger(): Ledger {
  const facts = new Map<Fact, string | null>();
  const unsure = new Set<Fact>();
  const asked = new Set<Wanted>();
  const answered = new Map<string, number>();
  const refused = new Map<string, number>();
  const waiting = new Set<{ readonly kinds: readonly string[]; resolve(): void }>();
  const count = (kind: string) => {
    answered.set(kind, (answered.get(kind) ?? 0) + 1);
    for (const waiter of waiting) if (waiter.kinds.includes(kind)) waiter.resolve();
  };
  const noticeRefusal = (kind: string, error: unknown): void => {
    if (isRefusal(error)) refused.set(kind, (refused.get(kind) ?? 0) + 1);
  };
  return {
    async ask(kind, wanted, work) {
      asked.add(wanted);
      try {
        await work();
      } catch (error) {
        noticeRefusal(kind, error);
        if (isRefusal(error)) asked.delete(wanted);
        throw error;
      }
      count(kind);
      for (const [fact, value] of wanted) facts.set(fact, value);
      asked.delete(wanted);
    },
    async tell(kind, touched, work) {
      for (const fact of touched) unsure.add(fact);
      const told = await work().catch((error: unknown) => {
        noticeRefusal(kind, error);
        throw error;
      });
      count(kind);
      for (const [fact, value] of told) facts.set(fact, value);
      for (const fact of touched) unsure.delete(fact);
    },
    lostIn(project) {
      const lost: string[] = [];
      for (const wanted of asked) {
        const isDone = wanted.every(([fact, value]) => storedValue(project, fact) === value);
        const isUntouched = wanted.every(([fact]) => isAsBefore(project, fact));
        if (!isDone && !isUntouched) lost.push(`only a part is there of ${JSON.stringify(wanted)}`);
        for (const [fact] of wanted) unsure.add(fact);
      }
      for (const fact of new Set([...facts.keys(), ...unsure])) {
        const value = storedValue(project, fact);
        const wanted = facts.get(fact);
        if (!unsure.has(fact) && value !== wanted) lost.push(`${fact}: ${value} instead of ${wanted}`);
        facts.set(fact, value);
      }
      unsure.clear();
      asked.clear();
      return lost;
    },
    get annotations() {
      return [...facts].flatMap(([fact, value]) =>
        fact.startsWith('annotation:') && value !== null && !unsure.has(fact)
          ? fact.slice('annotation:'.length)
          : [],
      );
    },
    answered,
    refused,
    async answers(kinds) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiter = { kinds, resolve };
      waiting.add(waiter);
      await promise;
      waiting.delete(waiter);
    },
    get total() {
      return [...answered.values()].reduce((sum, times) => sum + times, 0);
    },
  };

  /** What nobody was told of is not there; but a state comes with the first mark, too. */
  function isAsBefore(project: OpenProject, fact: Fact): boolean {
    if (!facts.has(fact) && fact.startsWith('state:')) return true;
    return storedValue(project, fact) === (facts.get(fact) ?? null);
  }
}

/** Whether the host said no, as it may where another lane changed what this one saw. */
export const isRefusal = (error: unknown): boolean => error instanceof ORPCError && error.code === 'PROBLEM';

function storedValue({ database }: OpenProject, fact: Fact): string | null {
  const [kind, id = '', annotatorId = ''] = fact.split(':');
  if (kind === 'annotation') return annotationById(database.read, id)?.annotation.note ?? null;
  if (kind === 'imported') {
    const sql = 'SELECT count(*) AS count FROM article WHERE instr(text, ?) > 0';
    const [row] = database.read.all<{ count: number }>(sql, id);
    return row?.count ? String(row.count) : null;
  }
  if (kind === 'decision') return decisionById(database.read, id)?.decision.id ?? null;
  return readState(database.read, id, annotatorId) ?? null;
}
