// The real files of data/, by name, in Node and in the browser alike.
const texts = import.meta.glob<string>('../data/*', { query: '?raw', import: 'default', eager: true });

export const bundledFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
);
