import { useMemo } from 'react';
import { pageAddress } from '../../charts/figure/pageAddress.ts';
import { addressOf } from '../../session/fileRows.ts';
import { linkedAddress } from '../../session/linkedData.ts';
import type { OpenFile } from '../../session/openFiles.ts';
import { useOverlaysInForce, useWhose } from '../../session/useOverlays.ts';
import { useOwnDataOffer } from '../../session/useOwnDataOffer.ts';
import { ConfirmedAction } from '../../ui/ConfirmedAction.tsx';
import { LinkTick } from '../../ui/LinkTick.tsx';
import styles from './files.module.css';

/** The page’s own address without what it says of this tab. */
const page = () => (pageAddress() ?? '').split('?')[0] ?? '';

/** What a link to the page gives whoever opens it, where nothing of the file goes along. */
const without = ({ from }: OpenFile): string =>
  from === 'example'
    ? 'The link opens this example.'
    : 'A link alone opens this page and nothing of your file, which stays in this browser.';

interface ShareFileProps {
  readonly file: OpenFile;
}

/** The link to an open file: with its figures in it where the reader ticks so. */
export function ShareFile({ file }: ShareFileProps) {
  const name = addressOf(file);
  const files = useMemo(() => [name], [name]);
  const inForce = useOverlaysInForce();
  const overlays = useMemo(() => inForce.filter((each) => each.file === name), [inForce, name]);
  const whose = useWhose();
  const { stage, ticked, onTick, ending } = useOwnDataOffer(files, overlays, overlays.length > 0 ? whose : null);
  const content = () => {
    if (ending !== '') return `${page()}?file=${linkedAddress(ending.slice(1))}${ending}`;
    return file.from === 'example' ? `${page()}?file=${name}` : page();
  };
  return (
    <section className={styles['share']} aria-label="Link to this file">
      {file.from !== 'example' && <LinkTick {...{ stage, ticked, onTick }} without={without(file)} />}
      <ConfirmedAction
        label="Copy link"
        done={ticked ? 'Link copied, with your figures in it' : `Link copied. ${without(file)}`}
        content={content}
      />
    </section>
  );
}
