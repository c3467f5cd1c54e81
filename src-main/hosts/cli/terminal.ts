import { IntlMessageFormat } from 'intl-messageformat';
import { catalogOf, type MessageId } from '../../../src-shared/i18n/catalog.ts';
import type { Language } from '../../../src-shared/i18n/message-texts.ts';
import { problemSentence } from '../../../src-shared/i18n/problem-sentence.ts';
import type { ProblemReport } from '../../../src-shared/model/problem.ts';

/** Where a command prints, in whose language, and how it hears that it should stop. */
export interface Terminal {
  readonly language: Language;
  /** Aborted when the person interrupts. */
  readonly signal: AbortSignal;
  /** A line of the result, on standard output. */
  print(line: string): void;
  /** The result as the one JSON document. */
  printJson(value: unknown): void;
  /** A line on standard error, after the program's name. */
  complain(line: string): void;
  say(id: MessageId, params?: Readonly<Record<string, string | number>>): string;
  /** A Problem in one line. */
  sentence(problem: ProblemReport): string;
}

/** The terminal of this process, in this language; `signal` says that the person stopped the command. */
export function createTerminal(language: Language, signal: AbortSignal): Terminal {
  const locale = language === 'ar' ? 'ar-u-nu-latn' : 'en';
  const catalog = catalogOf(language);
  return {
    language,
    signal,
    print: (line) => void process.stdout.write(`${line}\n`),
    printJson: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    complain: (line) => void process.stderr.write(`hashiya: ${oneLine(line)}\n`),
    say: (id, params) => String(new IntlMessageFormat(catalog[id] ?? id, locale).format(params)),
    sentence: (problem) => oneLine(problemSentence(problem, language, true)),
  };
}

/** Text from outside as it may be shown on one line of a terminal: a title must not move the cursor or start another line. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Arabic where the person's messages are Arabic (LC_ALL, LC_MESSAGES, LANG, in that order), otherwise English. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.startsWith('ar') ? 'ar' : 'en';
}
