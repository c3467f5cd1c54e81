/** One step of the project file's schema. A step that was released is never edited: the next one corrects it. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}
