import { CheckBox } from './CheckBox.tsx';
import styles from './KeyboardHelp.module.css';
import { Sheet } from './Sheet.tsx';
import type { Shortcut } from './useShortcuts.ts';

interface KeyboardHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly shortcuts: readonly Pick<Shortcut, 'key' | 'does'>[];
  readonly enabled: boolean;
  readonly onEnable: (enabled: boolean) => void;
}

const always = [{ key: '← →', does: 'On a chart: go from point to point; Enter opens its source' }];

/** The keys of a page, and the switch that turns the single-key ones off. */
export function KeyboardHelp({ open, onClose, shortcuts, enabled, onEnable }: KeyboardHelpProps) {
  return (
    <Sheet title="Keys" open={open} onClose={onClose}>
      <table className={styles['keys']}>
        <caption className="visually-hidden">Keyboard shortcuts of this page</caption>
        <tbody>
          {[...shortcuts, ...always].map(({ key, does }) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['switch']}>
        <CheckBox label="Single-key shortcuts are on" checked={enabled} onChange={onEnable} />
      </p>
    </Sheet>
  );
}
