import { SaxesParser } from 'saxes';
import { Problem } from '../../../src-shared/model/problem.ts';

/** Tables in tables in tables are a tenth of this. */
const deepest = 500;
/** The library forgives none; those that it does not see as such are few. */
const mostFaults = 100;

/**
 * Throws `docx-damaged` for markup within markup within markup, or hardly any markup at all, before a document is built of it: the time that takes grows with
 * the square of its depth.
 */
export function refuseDeepXml(xml: string): void {
  const parser = new SaxesParser();
  let depth = 0;
  let faults = 0;
  const damaged = () => new Problem('docx-damaged');
  parser.on('error', () => {
    if (++faults > mostFaults) throw damaged();
  });
  parser.on('opentagstart', () => {
    if (++depth > deepest) throw damaged();
  });
  parser.on('closetag', () => {
    depth--;
  });
  parser.write(xml).close();
}
