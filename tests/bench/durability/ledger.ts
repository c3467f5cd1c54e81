import { annotationById } from '../../../src-main/db/annotations.ts';
import { articleById } from '../../../src-main/db/articles.ts';
import { decisionById } from '../../../src-main/db/decisions.ts';
import { readState } from '../../../src-main/db/statuses.ts';
import type { OpenProject } from '../../../src-main/services/project.ts';

/** What can be asked of a project by a name: `annotation:ID`, `article:ID`, `decision:ID`, `state:ARTICLE:ANNOTATOR`. */
type Fact = string;

/** What a host said it had stored, and what it was asked and had not answered when it was killed. */
export interface Ledger {
  /** Asks something that will make the fact `wanted` (null: gone) and notes it once that was answered. */
  ask(
    kind: string,
    facts: readonly (readonly [Fact, string | null])[],
    work: () => Promise<unknown>,
  ): Promise<void>;
  /** The same where only the answer tells what became a fact; it may change what is true of `touched`, too. */
  tell(
    kind: string,
    touched: readonly Fact[],
    work: () => Promise<readonly (readonly [Fact, string | null])[]>,
  ): Promise<void>;
  /** Facts that are otherwise than was answered; from then on what is there counts. */
  lostIn(project: OpenProject): string[];
  /** Ids of annotations that are there for sure. */
  readonly annotations: readonly string[];
  /** How many actions were answered, by kind. */
  readonly answered: ReadonlyMap<string, number>;
  readonly total: number;
  /** Resolves when one more of these kinds was answered. */
  answers(kinds: readonly string[]): Promise<void>;
}

/** An empty one. */
export function createLedger(): Ledger {
  const facts = new Map<Fact, string | null>();
  const unsure = new Set<Fact>();
  const answered = new Map<string, number>();
  const waiting = new Set<{ readonly kinds: readonly string[]; resolve(): void }>();
  const count = (kind: string) => {
    answered.set(kind, (answered.get(kind) ?? 0) + 1);
    for (const waiter of waiting) if (waiter.kinds.includes(kind)) waiter.resolve();
  };
  return {
    async ask(kind, wanted, work) {
      for (const [fact] of wanted) unsure.add(fact);
      await work();
      count(kind);
      for (const [fact, value] of wanted) {
        facts.set(fact, value);
        unsure.delete(fact);
      }
    },
    async tell(kind, touched, work) {
      for (const fact of touched) unsure.add(fact);
      const told = await work();
      count(kind);
      for (const [fact, value] of told) facts.set(fact, value);
      for (const fact of touched) unsure.delete(fact);
    },
    lostIn(project) {
      const lost: string[] = [];
      for (const fact of new Set([...facts.keys(), ...unsure])) {
        const value = storedValue(project, fact);
        const wanted = facts.get(fact);
        if (!unsure.has(fact) && value !== wanted) lost.push(`${fact}: ${value} instead of ${wanted}`);
        facts.set(fact, value);
      }
      unsure.clear();
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
}

function storedValue({ database }: OpenProject, fact: Fact): string | null {
  const [kind, id = '', annotatorId = ''] = fact.split(':');
  if (kind === 'annotation') return annotationById(database.read, id)?.annotation.note ?? null;
  if (kind === 'article') return articleById(database.read, id)?.id ?? null;
  if (kind === 'decision') return decisionById(database.read, id)?.decision.id ?? null;
  return readState(database.read, id, annotatorId) ?? null;
}
