import { useQueryClient } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { catalog } from '../../datasets/catalog.ts';
import type { DatasetMeta } from '../../datasets/meta.ts';
import { datasetQuery } from '../../datasets/queries.ts';
import { eventColumns, linkColumns } from '../../datasets/readDataset.ts';
import type { Dataset } from '../../datasets/types.ts';
import { templateFor, writeCsv } from '../../ingest/writeCsv.ts';
import { useMetas } from '../../session/useMetas.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { saveText } from '../../ui/saveText.ts';
import styles from './files.module.css';

/** The columns of a dataset, with a line for each of its series where it has such. */
export function templateOf(meta: DatasetMeta, dataset: Dataset): { readonly name: string; readonly text: string } {
  if (dataset.shape === 'observations') return templateFor(meta, dataset.observations);
  const columns = Object.keys(dataset.shape === 'links' ? linkColumns : eventColumns);
  return { name: `${meta.id}-template.csv`, text: writeCsv([columns]) };
}

/** An empty table to fill in for every dataset: filled in, it comes back without a question. */
export const Templates = memo(function Templates() {
  const { metas } = useMetas();
  const queries = useQueryClient();
  const [id, setId] = useState('capex');
  const [said, setSaid] = useState('');
  const save = async () => {
    const entry = catalog.get(id);
    if (!entry) return;
    try {
      const { meta, dataset } = await queries.fetchQuery(datasetQuery(entry));
      const { name, text } = templateOf(meta, dataset);
      saveText(name, text, 'text/csv;charset=utf-8');
      setSaid(`Saved as ${name}`);
    } catch {
      setSaid(`${id}.csv could not be read, so there is no template of it now.`);
    }
  };
  return (
    <section className={styles['section']} aria-labelledby="templates">
      <h2 id="templates">Templates</h2>
      <p className={styles['text']}>
        The columns of a dataset with a line for each of its series and no figure. Filled in, the file is read without a
        question and laid over ours.
      </p>
      <div className={styles['controls']}>
        <SelectMenu
          label="Dataset"
          choices={metas.map((meta) => ({ value: meta.id, label: meta.title }))}
          value={id}
          onChange={setId}
        />
        <Button onPress={() => void save()}>Download the template</Button>
        <span className={styles['said']} role="status">
          {said}
        </span>
      </div>
    </section>
  );
});
