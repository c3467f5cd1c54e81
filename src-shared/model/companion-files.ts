// What our own exports and INCEpTION's put beside or above their files.
const ofExports =
  /(?:^|\/)(?:[^/]+\.(?:losses|manifest)\.json|TypeSystem\.xml|typesystem\.xml|losses\.json|manifest\.json|context\.jsonld|croissant\.json|README\.md)$/;
const configurations = /(?:^|\/)(?:annotation|visual|tools|kb_shortcuts)\.conf$/;
// The headers and definitions in the folder of a CATMA project.
const ofCatma =
  /(?:^|\/)(?:(?:collections\/C_|documents\/D_|tagsets\/T_)[\w-]+\/header|tagsets\/T_[\w-]+\/.*propertydefs|documents\/(D_[\w-]+)\/\1)\.json$/;

/**
 * True for a file that is read together with another of `paths` or tells of them: the text beside annotations of brat or the Web,
 * configurations, type systems, contexts, manifests.
 */
export function isCompanion(path: string, paths: ReadonlySet<string>): boolean {
  if ([configurations, ofExports, ofCatma].some((known) => known.test(path))) return true;
  const [, folder = '', inner] =
    /^(.*\/)?((?:texts\/[^/]*\.txt)|(?:attributes|documents)\.[ct]sv)$/s.exec(path) ?? [];
  if (inner !== undefined && ['csv', 'tsv'].some((ending) => paths.has(`${folder}annotations.${ending}`)))
    return true;
  // The labelling configuration beside the tasks of Label Studio.
  const tasks = /^(.*\/)?config\.xml$/s.exec(path);
  if (tasks && paths.has(`${tasks[1] ?? ''}tasks.json`)) return true;
  const stem = /^(.*)\.txt$/s.exec(path)?.[1];
  return stem !== undefined && [`${stem}.ann`, `${stem}.jsonld`].some((beside) => paths.has(beside));
}
