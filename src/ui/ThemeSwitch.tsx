import { SegmentedControl } from './SegmentedControl.tsx';

const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

type Theme = (typeof themes)[number]['value'];

interface ThemeSwitchProps {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
}

/** Light, dark, or as the system has it. Where it is kept is its owner's business. */
export function ThemeSwitch({ theme, onChange }: ThemeSwitchProps) {
  return <SegmentedControl legend="Theme" choices={themes} value={theme} onChange={onChange} />;
}
