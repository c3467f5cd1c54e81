import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { systemEnvironment } from '../../../src-main/hosts/system-environment.ts';
import { createAnnotation } from '../../../src-main/services/annotate.ts';
import { openProject } from '../../../src-main/services/project.ts';
import type { Contract } from '../../../src-shared/contract/index.ts';
import { articlesOfBase, draftOf, type people, textOf } from './base-project.ts';
import { isRefusal, type Ledger } from './ledger.ts';

interface Acting {
  readonly procedures: ContractRouterClient<Contract>;
  readonly ledger: Ledger;
  readonly random: () => number;
  /** The project as it was at first: copies of it are merged. */
  readonly base: string;
  readonly home: string;
  readonly round: number;
  readonly signal: AbortSignal;
}

interface Actor extends Acting {
  readonly ids: Readonly<Record<(typeof people)[number], string>>;
  readonly articles: readonly string[];
}

/** Annotates, imports and merges, and adjudicates, all three at once, until the host is gone. */
export async function actUntilKilled(acting: Acting): Promise<void> {
  const { procedures, signal } = acting;
  const begun = await unlessKilled(signal, async () => {
    const known = await procedures.annotators.list();
    const idOf = (name: string) => known.find((annotator) => annotator.name === name)?.id ?? '';
    const ids = { سلمى: idOf('سلمى'), يوسف: idOf('يوسف'), نوال: idOf('نوال'), هدى: idOf('هدى') };
    const articles = Array.from({ length: articlesOfBase }, (_, number) => `a${number}`);
    return { ...acting, ids, articles };
  });
  if (!begun) return;
  const lane = async (act: (actor: Actor) => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      const isDone = await unlessKilled(signal, async () => {
        await act(begun).catch(requireRefusal);
        return true;
      });
      if (!isDone) return;
    }
  };
  await Promise.all([lane(annotate), lane(bring), lane(adjudicate)]);
}

async function annotate({ procedures, ledger, random, ids, articles }: Actor): Promise<void> {
  const articleId = pick(articles, random);
  const owner = { articleId, annotatorId: ids.نوال };
  const note = randomUUID();
  const what = random();
  if (what < 0.7) {
    const id = randomUUID();
    const start = Math.floor(random() * 20);
    const draft = draftOf(start, start + 2, note);
    await ledger.ask('annotate', [[`annotation:${id}`, note]], () =>
      procedures.annotations.create({ ...owner, id, draft }),
    );
    return;
  }
  if (what < 0.8) {
    const state = pick(['doing', 'done'] as const, random);
    const said = () => procedures.articles.setState({ ...owner, state });
    await ledger.ask('state', [[`state:${articleId}:${ids.نوال}`, state]], said);
    return;
  }
  const own = (await procedures.annotations.list(owner)).filter(({ id }) => ledger.annotations.includes(id));
  const chosen = own.length > 0 ? pick(own, random) : null;
  if (!chosen) return;
  const { id, updatedAt } = chosen;
  if (what < 0.92) {
    const change = () =>
      procedures.annotations.update({ id, updatedAt, annotatorId: ids.نوال, patch: { note } });
    await ledger.ask('change', [[`annotation:${id}`, note]], change);
  } else {
    const remove = () => procedures.annotations.remove({ ...owner, ids: [id] });
    await ledger.ask('remove', [[`annotation:${id}`, null]], remove);
  }
}

async function bring(actor: Actor): Promise<void> {
  if (actor.random() < 0.6) await importArticles(actor);
  else await merge(actor);
}

async function importArticles({ procedures, ledger, random, ids }: Actor): Promise<void> {
  const mark = randomUUID();
  const count = 1 + Math.floor(random() * 6);
  await ledger.ask('import', [[`imported:${mark}`, String(count)]], async () => {
    const tokens: string[] = [];
    for (let index = 0; index < count; index++) {
      const content = new Blob([`${mark} ${index}\n${textOf(Math.floor(random() * 1_000))}`]);
      tokens.push((await procedures.imports.upload({ path: `${index}.txt`, content })).token);
    }
    for await (const event of await procedures.imports.run({ tokens, actorId: ids.نوال })) {
      if (event.kind !== 'done') continue;
      if (event.report.articles.length !== count) throw new Error('Not every article was imported.');
      return;
    }
    throw new Error('The import ended without a report.');
  });
}

/** Brings back a copy of the project in which somebody marked something. */
async function merge({ procedures, ledger, random, base, home, ids, articles }: Actor): Promise<void> {
  const path = join(home, `packet-${randomUUID()}.hashiya`);
  copyFileSync(base, path);
  const copy = openProject(path, systemEnvironment);
  const marks = Array.from({ length: 1 + Math.floor(random() * 4) }, () => ({
    id: randomUUID(),
    note: randomUUID(),
  }));
  try {
    for (const { id, note } of marks) {
      const owner = { articleId: pick(articles, random), annotatorId: ids.سلمى };
      createAnnotation(copy, { ...owner, id, draft: draftOf(11, 16, note) });
    }
  } finally {
    copy.dispose();
  }
  const content = new Blob([readFileSync(path)]);
  rmSync(path);
  const facts = marks.map(({ id, note }) => [`annotation:${id}`, note] as const);
  await ledger.ask('merge', facts, async () => {
    const { token } = await procedures.imports.upload({ path: 'packet.hashiya', content });
    for await (const event of await procedures.exchange.merge({ tokens: [token], actorId: ids.هدى })) {
      if (event.kind !== 'done') continue;
      const [file] = event.report.files;
      if (file?.problem) throw new Error(`The copy was refused: ${file.problem.code}`);
      return;
    }
    throw new Error('The merge ended without a report.');
  });
}

async function adjudicate({ procedures, ledger, random, ids, articles }: Actor): Promise<void> {
  const articleId = pick(articles, random);
  const act = { actorId: ids.هدى, articleId };
  const { units } = await procedures.adjudication.article({ articleId });
  const unit = units.length > 0 ? pick(units, random) : null;
  if (!unit) return;
  const seen = { version: unit.version, decisionId: unit.decision?.id ?? null };
  const annotationId = unit.versions[0]?.annotationIds[0] ?? '';
  const choice =
    random() < 0.7 ? ({ outcome: 'accepted', annotationId } as const) : ({ outcome: 'rejected' } as const);
  const earlier = unit.decision ? [`decision:${unit.decision.id}`] : [];
  await ledger.tell('adjudicate', earlier, async () => {
    const { id } = await procedures.adjudication.decide({
      ...act,
      key: unit.key,
      seen,
      choice,
      reason: 'سبب',
    });
    // What was decided before is gone with it.
    const gone = earlier.map((fact) => [fact, null] as const);
    return [...gone, [`decision:${id}`, id] as const];
  });
}

/** What another lane changed meanwhile is refused, and rightly so; anything else is not expected. */
function requireRefusal(error: unknown): void {
  if (!isRefusal(error)) throw error;
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
};

/** What the work answers; null once the host is gone, which may leave a question without any answer. */
async function unlessKilled<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const gone = new Promise<null>((resolve) =>
    signal.addEventListener('abort', () => resolve(null), { once: true }),
  );
  if (signal.aborted) return null;
  try {
    return await Promise.race([work(), gone]);
  } catch (error) {
    // What fails while the host ends fails because it ended.
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 500))]);
    if (signal.aborted) return null;
    throw error;
  }
}
