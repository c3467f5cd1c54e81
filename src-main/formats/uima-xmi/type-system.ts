import type { CasFeature, CasType } from '../uima/own-types.ts';
import { attributeText } from './xml-text.ts';

/** The types as UIMA declares them in a file of their own, which every reader of the CAS needs. */
export const typeSystemXml = (types: readonly CasType[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">',
    '<types>',
    ...types.map(typeXml),
    '</types>',
    '</typeSystemDescription>',
    '',
  ].join('\n');

const typeXml = ({ name, superType, features }: CasType): string =>
  [
    '<typeDescription>',
    `<name>${attributeText(name)}</name>`,
    '<description/>',
    `<supertypeName>${superType}</supertypeName>`,
    `<features>${features.map(featureXml).join('')}</features>`,
    '</typeDescription>',
  ].join('\n');

const featureXml = ({ name, range, elements }: CasFeature): string =>
  [
    '<featureDescription>',
    `<name>${attributeText(name)}</name>`,
    '<description/>',
    `<rangeTypeName>${range}</rangeTypeName>`,
    elements === undefined
      ? ''
      : `<elementType>${elements}</elementType><multipleReferencesAllowed>false</multipleReferencesAllowed>`,
    '</featureDescription>',
  ].join('');
