import { useMemo, useState } from 'react';
import { pageAddress } from '../../../charts/figure/pageAddress.ts';
import { TakeAway } from '../../../charts/figure/TakeAway.tsx';
import { useFigureKeys } from '../../../charts/figure/useFigureKeys.ts';
import type { Verdict } from '../../../claims/types.ts';
import { sharedAddress } from '../../../session/figureLink.ts';
import { useFigureTakeAway } from '../../../session/useFigureTakeAway.ts';
import { useShortcutChoice } from '../../../session/useShortcutChoice.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmedAction } from '../../../ui/ConfirmedAction.tsx';
import { KeyboardHelp } from '../../../ui/KeyboardHelp.tsx';
import { PrintStamp } from '../../../ui/PrintStamp.tsx';
import { useShortcuts } from '../../../ui/useShortcuts.ts';
import { claimKeyFigures } from '../claimKeyFigures.ts';
import styles from './ClaimPage.module.css';
import type { JudgedClaim } from './claimDrawn.ts';
import { claimPicture } from './claimPicture.ts';

interface ClaimTakeAwayProps extends JudgedClaim {
  readonly snapshot: string;
  /** The verdict on ours: what a link remembers, since the reader's figures do not go with it. */
  readonly linked: Verdict;
}

/** The figure of a claim as picture, words and code, with their keys. */
export function ClaimTakeAway({ snapshot, linked, ...judged }: ClaimTakeAwayProps) {
  const { claim, definition, verdict, datasets, loaded, asOf, beside } = judged;
  const desk = useFigureTakeAway();
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
          done="Link copied"
          content={() => sharedAddress(pageAddress() ?? '', snapshot, claimKeyFigures(claim, definition, linked, asOf))}
          buttonRef={setLink}
        />
        <Button onPress={() => setHelp(true)}>Keys</Button>
        {spec.standing !== null && (
          <p className={styles['small']}>The link does not carry your figures; pictures have them in, so marked.</p>
        )}
      </TakeAway>
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
