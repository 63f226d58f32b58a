import { type ReactNode, useMemo, useState } from 'react';
import { ConfirmedAction } from '../../ui/ConfirmedAction.tsx';
import { CopyPicture } from '../../ui/CopyPicture.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DownloadFile } from '../../ui/DownloadFile.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { type CitationStyle, cite } from './citation.ts';
import { embedCode } from './embedCode.ts';
import styles from './FigureActions.module.css';
import { FigureEditor, type LongestWords } from './FigureEditor.tsx';
import { FigurePreview, faultWords } from './FigurePreview.tsx';
import { figureFileName } from './figureFileName.ts';
import type { FigureEdits, FigureSpec } from './figureTypes.ts';
import { PictureMenu } from './PictureMenu.tsx';
import { type PictureChoice, pngPicture, svgPicture } from './pictures.ts';
import { pinPoints } from './pinPoints.ts';
import type { FigureButtons } from './useFigureKeys.ts';

interface FigureActionsProps {
  readonly spec: FigureSpec;
  readonly edits: FigureEdits;
  readonly choice: PictureChoice;
  /** Key of a point the reader picked on the page, offered for a note. */
  readonly picked: string | null;
  readonly longest: LongestWords;
  readonly onEdit: (patch: Partial<FigureEdits>) => void;
  readonly onChoose: (choice: PictureChoice) => void;
  /** ISO day, for citations; null while it is not known. */
  readonly accessed: string | null;
  /** Address of a picture made at build time that shows this very view; null where there is none. */
  readonly card: string | null;
  readonly buttons: FigureButtons;
  /** What the page itself can give beside the picture: its link, its CSV. */
  readonly children?: ReactNode;
}

const styleChoices: readonly { readonly value: CitationStyle; readonly label: string }[] = [
  { value: 'short', label: 'Short' },
  { value: 'long', label: 'Long' },
  { value: 'bibtex', label: 'BibTeX' },
];

/** Everything a writer takes away: picture, words, code. Knows no page: a new kind of view gives its figure and has all of it. */
export function FigureActions(props: FigureActionsProps) {
  const { spec, edits, choice, picked, longest, onEdit, onChoose, accessed, card, buttons, children } = props;
  const [open, setOpen] = useState(false);
  const pinned = edits.pin?.key;
  const points = useMemo(() => (open ? pinPoints(spec.drawing, [picked, pinned]) : []), [open, spec, picked, pinned]);
  const [citation, setCitation] = useState<CitationStyle>('short');
  const title = edits.title?.trim() ? edits.title.trim() : spec.title;
  const alt = edits.alt?.trim() ? edits.alt.trim() : spec.alt;
  const { permalink } = spec.provenance;
  return (
    <section className={styles['away']} aria-label="Picture and words to take away">
      <div className={styles['row']}>
        <CopyPicture
          label="Copy picture"
          alt={alt}
          content={() => pngPicture(spec, edits, choice)}
          describe={faultWords}
          buttonRef={buttons('image')}
        />
        <DownloadFile
          label="Download PNG"
          fileName={figureFileName(spec, choice.size, choice.theme, choice.scale)}
          content={() => pngPicture(spec, edits, choice)}
          describe={faultWords}
          buttonRef={buttons('png')}
        />
        <DownloadFile
          label="Download SVG"
          fileName={figureFileName(spec, choice.size, choice.theme, null)}
          content={async () => new Blob([await svgPicture(spec, edits, choice)], { type: 'image/svg+xml' })}
          describe={faultWords}
          buttonRef={buttons('svg')}
        />
        <ConfirmedAction
          label="Copy alt text"
          done="Alternative text copied"
          content={() => alt}
          buttonRef={buttons('alt')}
        />
        {permalink !== null && (
          <ConfirmedAction
            label="Copy embed code"
            done="Embed code copied"
            content={() => embedCode({ permalink, title, alt, picture: card })}
            buttonRef={buttons('embed')}
          />
        )}
        {children}
      </div>
      <div className={styles['row']}>
        <SelectMenu label="Citation" choices={styleChoices} value={citation} onChange={setCitation} />
        <ConfirmedAction
          label="Copy citation"
          done="Citation copied"
          content={() => cite(spec, title, citation, accessed)}
          buttonRef={buttons('citation')}
        />
        <PictureMenu choice={choice} onChoose={onChoose} />
      </div>
      {spec.warnings.map((warning) => (
        <p key={warning} className={styles['warning']}>
          <strong>{warning}</strong> The picture says so too. Another range or way of showing takes the warning away.
        </p>
      ))}
      <Disclosure summary="See the picture and change its words" open={open} onToggle={setOpen}>
        {open && (
          <div className={styles['away']}>
            <FigureEditor spec={spec} edits={edits} points={points} longest={longest} onEdit={onEdit} />
            <p className={styles['kept']}>
              The caveat, the source and the snapshot stay in the picture whatever you change. Your words are part of
              the link to this page.
            </p>
            <FigurePreview spec={spec} edits={edits} choice={choice} />
          </div>
        )}
      </Disclosure>
    </section>
  );
}
