import { useMemo, useState } from 'react';
import { pageAddress } from '../../../charts/figure/pageAddress.ts';
import { TakeAway } from '../../../charts/figure/TakeAway.tsx';
import { useFigureKeys } from '../../../charts/figure/useFigureKeys.ts';
import type { Verdict } from '../../../claims/types.ts';
import { sharedAddress } from '../../../session/figureLink.ts';
import { useFigureTakeAway } from '../../../session/useFigureTakeAway.ts';
import { type StagedOverlay, useWhose } from '../../../session/useOverlays.ts';
import { useOwnDataOffer } from '../../../session/useOwnDataOffer.ts';
import { useShortcutChoice } from '../../../session/useShortcutChoice.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmedAction } from '../../../ui/ConfirmedAction.tsx';
import { KeyboardHelp } from '../../../ui/KeyboardHelp.tsx';
import { LinkTick } from '../../../ui/LinkTick.tsx';
import { PrintStamp } from '../../../ui/PrintStamp.tsx';
import { useShortcuts } from '../../../ui/useShortcuts.ts';
import { claimKeyFigures } from '../claimKeyFigures.ts';
import type { JudgedClaim } from './claimDrawn.ts';
import { claimPicture } from './claimPicture.ts';

interface ClaimTakeAwayProps extends JudgedClaim {
  readonly snapshot: string;
  /** The verdict on ours: what a link remembers, since the reader's figures do not go with it. */
  readonly linked: Verdict;
  /** The reader's files that lie under the claim. */
  readonly lying: readonly StagedOverlay[];
}

const OURS_ONLY = 'The link does not carry your figures: who opens it sees ours. Pictures have them in, so marked.';

/** The figure of a claim as picture, words and code, with their keys. */
export function ClaimTakeAway({ snapshot, linked, lying, ...judged }: ClaimTakeAwayProps) {
  const { claim, definition, verdict, datasets, loaded, asOf, beside } = judged;
  const desk = useFigureTakeAway();
  const overlays = useMemo(() => lying.map(({ overlay }) => overlay), [lying]);
  const files = useMemo(() => [...new Set(overlays.map(({ file }) => file))], [overlays]);
  const whose = useWhose();
  const { stage, ticked, onTick, ending } = useOwnDataOffer(files, overlays, files.length > 0 ? whose : null);
  const { shortcuts: choice, setShortcuts } = useShortcutChoice();
  const { buttons, shortcuts } = useFigureKeys();
  const [help, setHelp] = useState(false);
  const [link, setLink] = useState<HTMLButtonElement | null>(null);
  const here = pageAddress();
  const keys = [
    { key: '?', does: 'Show these keys', run: () => setHelp(true) },
    { key: 'u', does: 'Copy the link to this claim', run: () => link?.click() },
    ...shortcuts,
  ];
  useShortcuts(keys, choice === 'on');
  const spec = useMemo(
    () =>
      claimPicture(
        { claim, definition, verdict, datasets, loaded, asOf, beside },
        snapshot,
        here && sharedAddress(here, snapshot),
      ),
    [claim, definition, verdict, datasets, loaded, asOf, beside, snapshot, here],
  );
  if (desk.embedded) return <TakeAway {...desk} {...{ spec, buttons }} page={here} />;
  return (
    <>
      <TakeAway {...desk} {...{ spec, buttons }} page={here}>
        <ConfirmedAction
          label="Copy link to this claim"
          done={ticked ? 'Link copied, with your figures in it' : 'Link copied'}
          content={() =>
            `${sharedAddress(pageAddress() ?? '', snapshot, claimKeyFigures(claim, definition, linked, asOf))}${ending}`
          }
          buttonRef={setLink}
        />
        <Button onPress={() => setHelp(true)}>Keys</Button>
      </TakeAway>
      {lying.length > 0 && <LinkTick {...{ stage, ticked, onTick }} without={OURS_ONLY} />}
      <PrintStamp snapshot={snapshot} address={here} />
      <KeyboardHelp
        open={help}
        onClose={() => setHelp(false)}
        shortcuts={keys}
        enabled={choice === 'on'}
        onEnable={(on) => setShortcuts(on ? 'on' : 'off')}
      />
    </>
  );
}
