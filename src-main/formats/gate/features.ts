import type { AttributeValue } from '../../../src-shared/model/annotation.ts';
import { Problem } from '../../../src-shared/model/problem.ts';
import { parseXml, type XmlElement } from '../xml/parse.ts';

/** The features of an annotation or a document by name; undefined for those whose values are structures of Java. */
export const featuresIn = ({ children }: XmlElement): ReadonlyMap<string, AttributeValue | undefined> =>
  new Map(
    children
      .filter(({ name }) => name === 'Feature')
      .map((feature) => {
        const part = (name: string) => feature.children.find((child) => child.name === name);
        const value = part('Value');
        return [part('Name')?.text ?? '', value && javaValue(value)];
      }),
  );

const numbers = /^java\.(?:lang\.(?:Byte|Short|Integer|Long|Float|Double)|math\.(?:BigInteger|BigDecimal))$/;

/** A value by the class of Java that it says it is; strings for those that are not known. */
function javaValue({ attributes, text }: XmlElement): AttributeValue | undefined {
  const className = attributes.get('className') ?? 'java.lang.String';
  if (className === 'java.lang.Boolean') return text === 'true';
  if (numbers.test(className)) {
    const number = Number(text);
    const isExact = Number.isFinite(number) && !(Number.isInteger(number) && !Number.isSafeInteger(number));
    return isExact && text.trim() !== '' ? number : text;
  }
  if (className === 'gate.corpora.ObjectWrapper') return listIn(text);
  // How lists were written before version 3.
  if (className.startsWith('java.util.')) return text.split(';').filter((item) => item !== '');
  return text;
}

/** The strings of a list or set, which are an XML file of their own within the value. */
function listIn(xml: string): string[] | undefined {
  try {
    const items = parseXml(xml).children.find(({ name }) => name === 'value')?.children ?? [];
    return items.length > 0 && items.every(({ name }) => name === 'string')
      ? items.map(({ text }) => text)
      : undefined;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
