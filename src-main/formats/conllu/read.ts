import { Problem, type ProblemReport } from '../../../src-shared/model/problem.ts';
import { alignTokens } from '../align-tokens.ts';
import { entitiesOf } from '../conll/entities.ts';
import { isTag } from '../conll/rows.ts';
import { decodeText } from '../decode-text.ts';
import { nothingLeftOut } from '../left-out.ts';
import type { TokenDocument } from '../token-document.ts';
import { type ConlluSentence, type ConlluToken, conlluArticles } from './rows.ts';

/** True where the first rows of a file are numbered words in ten columns, or are told to be by a comment. */
export function isConllu(head: string): boolean {
  const lines = head.split('\n').slice(0, 200);
  const isTold = lines.some((line) =>
    /^#\s*(?:text|sent_id|newdoc(?:\s+id)?|global\.columns)\b\s*(?:=|$)/.test(line),
  );
  const row = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  if (/^\d+(?:[-.]\d+)?\t[^\t]+(?:\t[^\t\n]*){8}\r?$/.test(row)) return true;
  return isTold && /^\d+(?:[-.]\d+)?(?:\t| {2,})\S/.test(row);
}

/**
 * The articles of a CoNLL-U file: their words, the text of their sentences as it was, and the entities that its notes or a column of its own say as
 * B-…, I-…, O. Throws what is wrong with the file: its encoding, `conllu-row`, `conllu-text`.
 */
export function readConllu(bytes: Uint8Array): readonly TokenDocument[] {
  const articles = conlluArticles(decodeText(bytes).text);
  const { key, others } = entityNote(articles.flat().flatMap(({ tokens }) => tokens));
  return articles.map((sentences, index) => ({
    sentences: sentences.map(({ tokens }) => tokens.map(({ form }) => form)),
    entities:
      key === undefined
        ? []
        : entitiesOf(sentences.map(({ tokens }) => tokens.map((token) => ({ tags: tagsOf(token, key) })))),
    text: textOf(sentences),
    // Told once, with the first article.
    warnings: index > 0 ? [] : warningsFor(key, others),
  }));
}

const entityName = /^(?:ner|ne|entity|namedentity)$/i;

/** Under which name the notes say entities as tags, and how many values of such names say them otherwise. */
function entityNote(tokens: readonly ConlluToken[]) {
  const values = new Map<string, string[]>();
  for (const [name, value] of tokens.flatMap(({ notes }) => notes.flatMap((each) => [...each]))) {
    if (!entityName.test(name)) continue;
    const own = values.get(name) ?? [];
    own.push(value);
    values.set(name, own);
  }
  const [key] = [...values].find(([, own]) => own.every(isTag)) ?? [];
  const others = [...values]
    .filter(([name]) => name !== key)
    .map(([name, own]) => [name, own.length] as const);
  return { key, others };
}

function warningsFor(
  key: string | undefined,
  others: readonly (readonly [string, number])[],
): readonly ProblemReport[] {
  const leftOut = nothingLeftOut();
  for (const [name, count] of others) leftOut.add(name, count);
  return [
    ...leftOut.warnings(),
    ...(key === undefined ? [{ code: 'conllu-without-entities' as const, params: {} }] : []),
  ];
}

/** A word that is written as one with others has their entities; one that begins among them is one with what goes on there. */
function tagsOf({ notes }: ConlluToken, key: string): readonly string[] {
  const tags = notes.flatMap((each) => each.get(key) ?? []).filter((tag) => tag !== 'O');
  const first = tags.filter((tag, at) => tags.findIndex((each) => each.slice(2) === tag.slice(2)) === at);
  return first.length > 0 ? first : ['O'];
}

/** Sentences a line each, paragraphs where the file parts them. Throws `conllu-text` where a sentence is not made of its words. */
function textOf(sentences: readonly ConlluSentence[]): string {
  const hasParagraphs = sentences.slice(1).some(({ beginsParagraph }) => beginsParagraph);
  let text = '';
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    if (before) text += hasParagraphs && !sentence.beginsParagraph ? gapAfter(before) : '\n';
    text += sentenceText(sentence);
  });
  return text;
}

const gapAfter = ({ tokens }: ConlluSentence): string => (tokens.at(-1)?.isSpaceAfter === false ? '' : ' ');

function sentenceText({ text, tokens, line }: ConlluSentence): string {
  if (text === undefined) {
    // A word may itself end in white space: nothing is trimmed.
    const last = tokens.length - 1;
    return tokens
      .map(({ form, isSpaceAfter }, index) => (isSpaceAfter && index < last ? `${form} ` : form))
      .join('');
  }
  const forms = tokens.map(({ form }) => form);
  if (!alignTokens(text, forms)) throw new Problem('conllu-text', { line, value: text.slice(0, 60) });
  return text;
}
