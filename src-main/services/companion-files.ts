// What our own exports and INCEpTION's put beside or above their files.
const ofExports = /(?:^|\/)(?:TypeSystem\.xml|typesystem\.xml|losses\.json|manifest\.json)$/;
const configurations = /(?:^|\/)(?:annotation|visual|tools|kb_shortcuts)\.conf$/;

/** True for a file that is read together with another of `paths` or tells of them: the text beside brat's annotations, configurations, type systems, manifests. */
export function isCompanion(path: string, paths: ReadonlySet<string>): boolean {
  if (configurations.test(path) || ofExports.test(path)) return true;
  return path.endsWith('.txt') && paths.has(`${path.slice(0, -'.txt'.length)}.ann`);
}
