import { Suspense, useMemo, useState } from 'react';
import { FigureActions, FigureFrame } from '../../../charts/figure/lazyFigure.ts';
import { cardOf, pageAddress } from '../../../charts/figure/pageAddress.ts';
import { pinPoints } from '../../../charts/figure/pinPoints.ts';
import { useFigureKeys } from '../../../charts/figure/useFigureKeys.ts';
import { embedTheme, longestWords } from '../../../session/figureFields.ts';
import { sharedAddress } from '../../../session/figureLink.ts';
import { useFigureState } from '../../../session/useFigureState.ts';
import { useShortcutChoice } from '../../../session/useShortcutChoice.ts';
import { useToday } from '../../../session/useToday.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmedAction } from '../../../ui/ConfirmedAction.tsx';
import { KeyboardHelp } from '../../../ui/KeyboardHelp.tsx';
import { PrintStamp } from '../../../ui/PrintStamp.tsx';
import { useShortcuts } from '../../../ui/useShortcuts.ts';
import { claimKeyFigures } from '../claimKeyFigures.ts';
import type { JudgedClaim } from './claimDrawn.ts';
import { claimPicture } from './claimPicture.ts';

interface ClaimTakeAwayProps extends JudgedClaim {
  readonly snapshot: string;
}

/** The figure of a claim as picture, words and code, with their keys. */
export function ClaimTakeAway({ claim, definition, verdict, datasets, loaded, asOf, snapshot }: ClaimTakeAwayProps) {
  const { state, change } = useFigureState();
  const { shortcuts: choice, setShortcuts } = useShortcutChoice();
  const { buttons, shortcuts } = useFigureKeys();
  const [help, setHelp] = useState(false);
  const [link, setLink] = useState<HTMLButtonElement | null>(null);
  const today = useToday();
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
        { claim, definition, verdict, datasets, loaded, asOf },
        snapshot,
        here && sharedAddress(here, snapshot),
      ),
    [claim, definition, verdict, datasets, loaded, asOf, snapshot, here],
  );
  const pinned = state.pin?.key;
  const points = useMemo(() => pinPoints(spec.drawing, [pinned]), [spec, pinned]);
  if (state.embed === 'on')
    return (
      <Suspense fallback={null}>
        <FigureFrame spec={spec} edits={state} theme={embedTheme(state)} />
      </Suspense>
    );
  return (
    <>
      <Suspense fallback={null}>
        <FigureActions
          {...{ spec, points, buttons }}
          edits={state}
          choice={state.picture}
          longest={longestWords}
          onEdit={change}
          onChoose={(picture) => change({ picture })}
          accessed={today}
          card={cardOf(here)}
        >
          <ConfirmedAction
            label="Copy link to this claim"
            done="Link copied"
            content={() =>
              sharedAddress(pageAddress() ?? '', snapshot, claimKeyFigures(claim, definition, verdict, asOf))
            }
            buttonRef={setLink}
          />
          <Button onPress={() => setHelp(true)}>Keys</Button>
        </FigureActions>
      </Suspense>
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
