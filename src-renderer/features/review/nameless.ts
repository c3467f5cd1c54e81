import type { AgreementReport } from '../../../src-shared/contract/agreement.ts';
import type { Text } from '../../ui/use-text.ts';
import type { Reviewed } from './people.ts';

/**
 * The same people without their names, for who decides blind: «ع 1», «ع 2», in the order of the project. Whoever decides knows their own: `self` keeps
 * it, unless it is among those who are compared.
 */
export function nameless(
  people: ReadonlyMap<string, Reviewed>,
  self: string | null,
  text: Text,
): ReadonlyMap<string, Reviewed> {
  const others = [...people.values()].filter(({ id }) => id !== self);
  return new Map(
    [...people.values()].map((person) => {
      const number = others.indexOf(person) + 1;
      const name = text('disagreements.blind.name', { number });
      return [person.id, person.id === self ? person : { ...person, name, initial: String(number) }];
    }),
  );
}

/** The same report with these people's names in place of its own. */
export function namelessReport(
  report: AgreementReport,
  people: ReadonlyMap<string, Reviewed>,
): AgreementReport {
  const names = new Map(
    report.annotators.map((name, index) => [name, people.get(report.annotatorIds[index] ?? '')?.name ?? '–']),
  );
  const hidden = (name: string): string => names.get(name) ?? '–';
  const byName = (counts: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [hidden(name), count]));
  return {
    ...report,
    annotators: report.annotators.map(hidden),
    pairs: report.pairs.map((pair) => {
      const [first, second] = pair.annotators;
      return { ...pair, annotators: [hidden(first), hidden(second)] };
    }),
    labels: report.labels.map((label) => ({ ...label, counts: byName(label.counts) })),
    articlesDetail: report.articlesDetail.map((article) => ({ ...article, counts: byName(article.counts) })),
  };
}
