import { type RefObject, useState } from 'react';
import type { ViewState } from '../../session/session.ts';
import { useShortcutChoice } from '../../session/useShortcutChoice.ts';
import type { ViewControl } from '../../session/useViewState.ts';
import { Button } from '../../ui/Button.tsx';
import { KeyboardHelp } from '../../ui/KeyboardHelp.tsx';
import { type Shortcut, useShortcuts } from '../../ui/useShortcuts.ts';
import styles from './ChartPage.module.css';
import type { ViewModel } from './viewModel.ts';

interface ChartKeysProps {
  readonly model: ViewModel;
  readonly state: ViewState;
  readonly search: RefObject<HTMLInputElement | null>;
  /** The buttons of the two keys that do and say what a click does. */
  readonly download: RefObject<HTMLButtonElement | null>;
  readonly copy: RefObject<HTMLButtonElement | null>;
  /** Keys of the figure's own buttons. */
  readonly more: readonly Shortcut[];
  readonly onChange: ViewControl['change'];
}

/** The single keys of a chart page, and the sheet that lists them. */
export function ChartKeys({ model, state, search, download, copy, more, onChange }: ChartKeysProps) {
  const [help, setHelp] = useState(false);
  const { shortcuts: choice, setShortcuts } = useShortcutChoice();
  const tableOpen = state.open.includes('table');
  const keys: readonly Shortcut[] = [
    { key: '?', does: 'Show these keys', run: () => setHelp(true) },
    {
      key: '/',
      does: 'Search the table',
      run: () => {
        if (!tableOpen) onChange({ open: [...state.open, 'table'] }, 'replace');
        requestAnimationFrame(() => search.current?.focus());
      },
    },
    {
      key: 'l',
      does: 'Log scale on or off',
      run: () => model.spec.form === 'lines' && onChange({ scale: state.scale === 'log' ? 'linear' : 'log' }),
    },
    {
      key: 't',
      does: 'Table open or closed',
      run: () => onChange({ open: tableOpen ? state.open.filter((p) => p !== 'table') : [...state.open, 'table'] }),
    },
    { key: 's', does: 'Sources of this view', run: () => onChange({ open: [...state.open, 'sources'] }) },
    { key: 'd', does: 'Download as shown', run: () => download.current?.click() },
    { key: 'u', does: 'Copy the link to this view', run: () => copy.current?.click() },
    ...more,
  ];
  useShortcuts(keys, choice === 'on');
  return (
    <div className={styles['keys']}>
      <Button onPress={() => setHelp(true)}>Keys</Button>
      <KeyboardHelp
        open={help}
        onClose={() => setHelp(false)}
        shortcuts={keys}
        enabled={choice === 'on'}
        onEnable={(on) => setShortcuts(on ? 'on' : 'off')}
      />
    </div>
  );
}
