/** What changed the answers of the model from one version to the next; links carry the version they were made with. */
export interface ModelChange {
  readonly version: number;
  /** One sentence a reader of an old link is shown. */
  readonly what: string;
}

/** Newest last. Raised when an equation, a constant, a default or a range changes; the data have their own snapshot day. */
export const modelChanges: readonly ModelChange[] = [{ version: 1, what: 'First published version.' }];

export const modelVersion: number = modelChanges.length;
