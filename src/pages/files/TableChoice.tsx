import { counted } from '../../base/format.ts';
import { type FileChoice, nothingChosen } from '../../session/fileChoice.ts';
import type { ReadingView } from '../../session/fileViews.ts';
import { SelectMenu } from '../../ui/SelectMenu.tsx';

interface TableChoiceProps {
  readonly view: ReadingView;
  readonly choice: FileChoice;
  readonly onChoose: (choice: FileChoice) => void;
}

/** Which table of a file that holds several. What was said about the columns of one means nothing for another. */
export function TableChoice({ view, choice, onChoose }: TableChoiceProps) {
  const { tables, table } = view;
  if (tables.length < 2) return null;
  return (
    <SelectMenu
      label={`The file holds ${tables.length} tables; this is`}
      choices={tables.map(({ title, firstLine, rows }, place) => ({
        value: String(place),
        label: `${title ?? `Table ${place + 1}`}, from line ${firstLine}, ${counted(rows, 'row')}`,
      }))}
      value={String(table)}
      onChange={(place) => onChoose({ ...nothingChosen, read: choice.read, table: Number(place) })}
    />
  );
}
