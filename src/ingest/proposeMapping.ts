import type { Column } from './columnTypes.ts';
import type { Fact, FileRead, Table } from './fileTypes.ts';
import type { Mapping } from './mapping.ts';
import { recipes } from './recipes/recipes.ts';
import { TableView } from './tableView.ts';

export interface Proposal {
  readonly recipe: string;
  readonly title: string;
  readonly mapping: Mapping;
}

/** The mapping of the first recipe that recognises the table, or null: then the reader maps the columns. */
export function proposeMapping(
  table: Table,
  columns: readonly Column[],
  facts: readonly Fact[],
  fileName: string,
): Proposal | null {
  const view = new TableView(table, columns, facts, fileName);
  for (const recipe of recipes) {
    const mapping = recipe.propose(view);
    if (mapping) return { recipe: recipe.id, title: recipe.title, mapping };
  }
  return null;
}

/** The columns a mapping names that a table lacks: a remembered mapping fits when there are none. */
export function missingColumns(mapping: Mapping, header: readonly string[]): readonly string[] {
  const there = new Set(header);
  const named =
    mapping.kind === 'observations'
      ? [
          ...mapping.values,
          mapping.when,
          mapping.period,
          mapping.entity,
          mapping.series,
          mapping.unit,
          mapping.source,
          mapping.note,
        ]
      : [
          mapping.ticker,
          mapping.name,
          mapping.weight,
          mapping.value,
          mapping.currency,
          mapping.assetClass,
          mapping.exchange,
        ];
  return named.filter((name): name is string => name !== null && !there.has(name));
}

/** Facts that speak about one table: its own, and those of the file. */
export const factsAround = (file: FileRead, table: Table): readonly Fact[] => [
  ...table.facts,
  ...file.facts.filter((fact) => !table.facts.includes(fact)),
];
