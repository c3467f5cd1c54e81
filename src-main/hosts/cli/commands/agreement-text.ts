import type { AgreementReport } from '../../../../src-shared/contract/agreement.ts';
import type { MessageId } from '../../../../src-shared/i18n/catalog.ts';
import { agreementMessages } from '../../../../src-shared/i18n/messages/agreement.ts';
import { disagreementCauses } from '../../../../src-shared/model/disagreement-cause.ts';
import { oneLine, type Terminal } from '../terminal.ts';

/** The report as lines with tabs between, so that other programs can cut them; a dash and the reason where a number is not there. */
export function printReport(report: AgreementReport, terminal: Terminal): void {
  const { say } = terminal;
  const print = (...cells: readonly string[]) => terminal.print(cells.map(oneLine).join('\t'));
  const { layer, articles, metrics, reason } = report;
  print(say('cli.agreement.compared', { layer: say(`annotate.layer.${layer}`), ...articles }));
  if (reason) {
    terminal.complain(say(`agreement.reason.${reason}`));
    return;
  }
  for (const [name, metric] of Object.entries(metrics)) {
    const { value, low, high, n } = metric;
    const interval =
      low === null || high === null
        ? ''
        : say('cli.agreement.interval', { low: shown(low), high: shown(high) });
    const why = metric.reason ? say(`agreement.reason.${metric.reason}`) : interval;
    print(metricName(name, terminal), shown(value), `n=${n}`, why);
  }
  print('');
  print(say('cli.agreement.pairs'));
  for (const pair of report.pairs) {
    const why = pair.reason ? say(`agreement.reason.${pair.reason}`) : '';
    print(pair.annotators.join(' – '), shown(pair.f1Exact), shown(pair.f1Overlap), `n=${pair.n}`, why);
  }
  print('');
  print(say('cli.agreement.labels'));
  for (const { label, counts, f1Exact, f1Overlap, kuAlpha } of report.labels) {
    print(label, ...Object.values(counts).map(String), ...[f1Exact, f1Overlap, kuAlpha].map(shown));
  }
  if (report.attributes.length > 0) {
    print('');
    print(say('cli.agreement.attributes'));
    for (const { name, alpha, n } of report.attributes) print(name, shown(alpha), `n=${n}`);
  }
  print('');
  print(say('cli.agreement.causes'));
  for (const cause of disagreementCauses) {
    const times = report.causes[cause];
    if (times > 0) print(say(`agreement.cause.${cause}`), String(times));
  }
  if (articles.compared < 10) terminal.complain(say('cli.agreement.few'));
}

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

const isMessage = (id: string): id is MessageId & keyof typeof agreementMessages => id in agreementMessages;

function metricName(name: string, { say }: Terminal): string {
  const id = `agreement.metric.${name}`;
  return isMessage(id) ? say(id) : name;
}
