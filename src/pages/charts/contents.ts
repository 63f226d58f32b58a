import { type DatasetMeta, type Topic, topics } from '../../datasets/meta.ts';

export interface ContentsTopic {
  readonly topic: Topic;
  readonly metas: readonly DatasetMeta[];
}

/** Whether a description holds every word looked for: in its title, question, definition, views, series or names. */
function holds(meta: DatasetMeta, words: readonly string[]): boolean {
  const text = [
    meta.id,
    meta.title,
    meta.question,
    meta.definition,
    ...meta.views.map((view) => `${view.title} ${view.measure}`),
    ...Object.values(meta.series).map((series) => series.label),
    ...Object.values(meta.entities),
  ]
    .join('\n')
    .toLocaleLowerCase('en');
  return words.every((word) => text.includes(word));
}

/** The datasets that answer a search, by chapter in the order of the argument; chapters without one are left out. */
export function contents(metas: readonly DatasetMeta[], search: string): readonly ContentsTopic[] {
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  const found = metas.filter((meta) => holds(meta, words));
  return topics.flatMap((topic) => {
    const own = found.filter((meta) => meta.topic === topic).toSorted((a, b) => a.title.localeCompare(b.title));
    return own.length === 0 ? [] : [{ topic, metas: own }];
  });
}
