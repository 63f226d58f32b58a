import { SegmentedControl } from '../ui/SegmentedControl.tsx';

/** Theirs, ours, or both. */
export type Whose = 'both' | 'yours' | 'ours';

interface WhoseSwitchProps {
  readonly value: Whose;
  readonly onChange: (whose: Whose) => void;
}

const choices = [
  { value: 'both', label: 'Both' },
  { value: 'yours', label: 'Yours' },
  { value: 'ours', label: 'Ours' },
] as const;

/** Whose figures are shown where the reader's are laid over ours: the one switch, the same wherever it stands. */
export function WhoseSwitch({ value, onChange }: WhoseSwitchProps) {
  return <SegmentedControl legend="Figures shown" choices={choices} value={value} onChange={onChange} />;
}
