import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goldAnnotatorName } from '../../src-shared/model/adjudication.ts';
import { closeNow, decideOn, disputedProject } from '../helpers/adjudication-projects.ts';
import { hashiyaHere } from '../helpers/command-line-here.ts';
import { temporaryFolder } from '../helpers/projects.ts';

/** A project file in which one article is closed and nobody adjudicated the other; and what the command writes of it. */
async function adjudicated() {
  const project = await disputedProject();
  decideOn(project, 's1', { outcome: 'accepted', annotationId: 's1' });
  decideOn(project, 's2', { outcome: 'accepted', annotationId: 'l2' }, { reason: 'اللقب كله' });
  decideOn(project, 'y3', { outcome: 'rejected' }, { reason: 'ليس كيانًا' });
  decideOn(project, 's4', { outcome: 'accepted', annotationId: 's4' });
  closeNow(project, { actorId: 'ليلى', articleId: 'a' });
  const { path } = project;
  project.dispose();
  const folder = temporaryFolder();

  async function exported(name: string, ...args: string[]) {
    const out = join(folder, name);
    const { status, stderr } = await hashiyaHere(['export', path, '--out', out, ...args]);
    expect(status, stderr).toBe(0);
    return out;
  }

  async function records(name: string, ...args: string[]) {
    const out = await exported(`${name}.jsonl`, '--format', 'jsonl', ...args);
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    const manifest = JSON.parse(readFileSync(join(folder, `${name}.manifest.json`), 'utf8'));
    return { manifest, articles: lines.map((line) => JSON.parse(line)) };
  }

  return { path, folder, exported, records };
}

const ownersOf = (articles: { readonly annotations: { readonly annotator: string }[] }[]) =>
  [...new Set(articles.flatMap(({ annotations }) => annotations.map(({ annotator }) => annotator)))].sort();

describe('whose versions the command exports', () => {
  it('are annotators’ own unless gold is asked for', async () => {
    const { exported, records } = await adjudicated();
    const { articles, manifest } = await records('plain');
    expect(ownersOf(articles)).toEqual(['سلمى', 'ليلى', 'يوسف']);
    expect(articles[0]).not.toHaveProperty('adjudication');
    expect(manifest).toMatchObject({ who: 'annotators' });
    const brat = await exported('brat', '--format', 'brat');
    expect(readdirSync(brat)).not.toContain(goldAnnotatorName);
  });

  it('is gold alone, with decision, votes, reason and person, and what was rejected', async () => {
    const { exported, records } = await adjudicated();
    const { articles, manifest } = await records('gold', '--gold');
    expect(ownersOf(articles)).toEqual([goldAnnotatorName]);
    // Nobody adjudicated the other article.
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    const [{ annotations, rejected }] = articles;
    const votes = { سلمى: 's2', يوسف: 'y2', ليلى: 'l2' };
    const decision = { outcome: 'accepted', votes, reason: 'اللقب كله', by: 'ليلى' };
    expect(annotations[1]).toMatchObject({ label: 'PER', decision });
    const said = { outcome: 'rejected', reason: 'ليس كيانًا', votes: { سلمى: null, يوسف: 'y3', ليلى: null } };
    expect(rejected).toMatchObject([said]);
    expect(manifest).toMatchObject({
      who: 'gold',
      decisions: { outcomes: { accepted: 3, rejected: 1 }, rejected: [{ articleId: 'a', ...said }] },
    });
    const conll = await exported('conll', '--format', 'conll', '--gold');
    expect(readdirSync(conll)).toContain(goldAnnotatorName);
    expect(JSON.parse(readFileSync(join(conll, 'manifest.json'), 'utf8')).decisions.rejected).toHaveLength(1);
  });

  it('is all of it with votes, which an import brings back whole', async () => {
    const { folder, records } = await adjudicated();
    const { articles } = await records('all', '--all-with-votes');
    expect(ownersOf(articles)).toEqual(['النسخة الذهبية', 'سلمى', 'ليلى', 'يوسف']);
    expect(articles[0].adjudication).toMatchObject({ adjudication: { state: 'closed' } });
    const other = join(folder, 'other.hashiya');
    expect((await hashiyaHere(['new', other])).status).toBe(0);
    const file = join(folder, 'all.jsonl');
    expect((await hashiyaHere(['import', other, file, '--extend-codebook'])).status).toBe(0);
    const again = join(folder, 'again.jsonl');
    const back = ['export', other, '--format', 'jsonl', '--all-with-votes', '--out', again];
    expect((await hashiyaHere(back)).status).toBe(0);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  it('is said once', async () => {
    const { path, folder } = await adjudicated();
    const out = ['--format', 'jsonl', '--out', join(folder, 'x.jsonl')];
    for (const both of [
      ['--gold', '--all-with-votes'],
      ['--all-with-votes', '--annotator', 'سلمى'],
      ['--gold', '--annotator', 'سلمى'],
    ]) {
      expect((await hashiyaHere(['export', path, ...out, ...both])).status).toBe(2);
    }
    expect(await hashiyaHere(['export', path, ...out, '--annotator', goldAnnotatorName])).toMatchObject({
      status: 1,
    });
    const { stdout } = await hashiyaHere(['export', '--help']);
    expect(stdout).toContain('--all-with-votes');
  });
});
