/**
 * Where a quote that begins at an offset of the text ends, both in UTF-16; undefined where it does not stand there. One blank of it may be
 * several line ends and TABs of the text, which Recogito writes so into tables.
 */
export function endOfQuote(text: string, from: number, quote: string): number | undefined {
  let at = from;
  for (let index = 0; index < quote.length; index++) {
    const wanted = quote[index];
    if (text[at] === wanted) at++;
    else if (wanted === ' ' && isBreak(text[at])) while (isBreak(text[at])) at++;
    else return undefined;
  }
  return at;
}

const isBreak = (character: string | undefined): boolean =>
  character === '\n' || character === '\r' || character === '\t';
