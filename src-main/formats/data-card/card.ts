import { describeFormat } from '../../../src-shared/i18n/format-list.ts';
import { formatMessages } from '../../../src-shared/i18n/messages/formats.ts';
import { exportFacts } from '../../../src-shared/model/format-facts.ts';
import { type CardWords, cardWords } from './card-words.ts';
import { attributesSection, labelsSection, topicsSection } from './codebook-sections.ts';
import { countsSection } from './counts-section.ts';
import type { DatasetSummary } from './dataset-summary.ts';
import { meanExactF1, type PairAgreements } from './exact-agreement.ts';
import { codeMarkdown, plainMarkdown } from './markdown.ts';
import { joinedParts } from './part-tally.ts';

/** What a format adds to the card: sections of its own, by language. */
export type OwnSections = (words: CardWords) => readonly string[];

/**
 * The draft of a data card, in English and in Arabic, as Markdown: what is known of the data is said, what only a person can say is marked. It names
 * no time: the same data give the same bytes.
 */
export const dataCard = (summary: DatasetSummary, ownSections: OwnSections = () => []): string => {
  const arabic = cardWords('ar');
  return [
    `# ${plainMarkdown(summary.project.name)}`,
    '',
    ...cardIn(cardWords('en'), summary, ownSections),
    // A blank line ends the block of HTML: what follows is Markdown again.
    '<div dir="rtl" lang="ar">',
    '',
    `# ${plainMarkdown(summary.project.name)}`,
    '',
    ...cardIn(arabic, summary, ownSections),
    '</div>',
    '',
  ].join('\n');
};

const cardIn = (words: CardWords, summary: DatasetSummary, ownSections: OwnSections): readonly string[] => [
  `> ${words.say('card.draft', { version: plainMarkdown(summary.version) })}`,
  '',
  ...section(words.say('card.what'), whatItIs(words, summary)),
  ...section(words.say('card.how'), howAnnotated(words, summary)),
  ...section(words.say('card.offsets'), offsets(words, summary)),
  ...countsSection(words, summary),
  ...labelsSection(words, summary),
  ...attributesSection(words, summary),
  ...topicsSection(words, summary),
  ...ownSections(words),
  ...section(words.say('card.limits'), limits(words, summary)),
  ...section(words.say('card.licence'), [
    words.say('card.licence.licence'),
    words.say('card.licence.texts'),
    words.say('card.licence.people'),
    words.say('card.licence.contact'),
  ]),
];

const section = (title: string, points: readonly string[]): readonly string[] => [
  `## ${title}`,
  '',
  ...points.map((point) => `- ${point}`),
  '',
];

function whatItIs({ say, list, language }: CardWords, summary: DatasetSummary): readonly string[] {
  const { project, codebook, codebookVersion, options, parts } = summary;
  const { articles, annotations, languages, outlets, withoutOutlet, published } = joinedParts(parts);
  const { entity: entities, claim: claims, stance: stances } = annotations;
  return [
    say('card.what.articles', { articles, entities, claims, stances }),
    say('card.what.languages', { languages: list([...languages].sort().map(plainMarkdown)) }),
    say('card.what.outlets', { outlets: outlets.size, unknown: withoutOutlet }),
    ...(published.first !== null && published.last !== null
      ? [
          say('card.what.published', {
            ...{ first: published.first, last: published.last, known: published.known, articles },
          }),
        ]
      : []),
    say('card.what.project', {
      ...{ name: plainMarkdown(project.name), id: project.id, version: codebookVersion },
      codebook: plainMarkdown(codebook.name[language]),
    }),
    say('card.what.format', { format: formatMessages[describeFormat(options.format).name][language] }),
    say('card.what.source'),
  ];
}

function howAnnotated({ say, list }: CardWords, summary: DatasetSummary): readonly string[] {
  const { options, annotators, parts, dropped } = summary;
  const { works, done, suggested, changed, agreements } = joinedParts(parts);
  const names = list(annotators.map(plainMarkdown));
  return [
    options.gold
      ? say('card.how.gold')
      : annotators.length === 0
        ? say('card.how.nobody')
        : say(options.allWithVotes ? 'card.how.all-with-votes' : 'card.how.annotators', { names }),
    ...(options.gold || works === 0 ? [] : [say('card.how.done', { done, works })]),
    ...(suggested > 0 ? [say('card.how.suggested', { suggested, changed })] : []),
    ...(annotators.length > 0 ? [say(`card.how.${options.boundaries}`)] : []),
    ...(options.labelMap
      ? [say('card.how.label-map', { name: plainMarkdown(options.labelMap.name || '?') })]
      : []),
    ...(options.excludeBoilerplate || options.excludeRegions.length > 0
      ? [say('card.how.boilerplate', { count: dropped.inBoilerplate })]
      : []),
    ...(options.gold || works === 0 ? [] : [agreementIn(say, agreements)]),
    ...(annotators.length > 0 ? [say('card.how.who')] : []),
  ];
}

function agreementIn(say: CardWords['say'], agreements: PairAgreements): string {
  const mean = meanExactF1(agreements);
  if (!mean) return say('card.how.no-agreement');
  return say('card.how.agreement', { f1: mean.f1.toFixed(2), pairs: mean.pairs, articles: mean.articles });
}

function offsets({ say }: CardWords, { options }: DatasetSummary): readonly string[] {
  const { unit } = exportFacts[options.format];
  if (unit === null) return [say('card.offsets.none')];
  return [say(`card.offsets.${unit === 'chosen' ? options.offsetUnit : unit}`), say('card.offsets.text')];
}

function limits(
  { say, list, language }: CardWords,
  { options, losses, dropped }: DatasetSummary,
): readonly string[] {
  const lost = describeFormat(options.format).loses.map((id) => formatMessages[id][language]);
  const counted = Object.entries(losses).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    say('card.limits.format', { list: list(lost) }),
    ...(counted.length > 0
      ? [
          say('card.limits.losses', {
            list: list(counted.map(([name, count]) => `${codeMarkdown(name)} ${count}`)),
          }),
        ]
      : []),
    ...(dropped.links > 0 ? [say('card.limits.links', { count: dropped.links })] : []),
    ...(options.format === 'huggingface' ? [say('card.limits.json-dates')] : []),
    say('card.limits.boilerplate'),
    say('card.limits.news'),
  ];
}
