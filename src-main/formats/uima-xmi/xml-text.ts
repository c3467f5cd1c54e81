// What XML 1.0 has no way to write.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
// Raw white space in an attribute is read as spaces; the rest ends lines for some readers.
const escaped = /[&<>"\t\n\r\u0085\u2028\u2029]/g;

/** True where XML 1.0 can hold every character of the text. */
export const isWritable = (text: string): boolean => text.search(unwritable) < 0;

/** The text as the value of an attribute; white space in the place of each character that XML 1.0 cannot hold. */
export const attributeText = (text: string): string =>
  text
    // A control for a control: with a space the mark that follows it would be one character, and no span could begin there any more.
    .replace(unwritable, (character) => (/\p{Cc}/u.test(character) ? '\t' : ' '))
    .replace(escaped, (character) => named[character] ?? `&#${character.charCodeAt(0)};`);

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
