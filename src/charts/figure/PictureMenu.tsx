import { useId } from 'react';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import styles from './FigureActions.module.css';
import type { FreeSize } from './figureTypes.ts';
import type { FigureTheme } from './palette.ts';
import type { PictureChoice } from './pictures.ts';
import { LEAST_SIDE, MOST_SIDE, sizeNames, sizeWords } from './sizes.ts';

interface PictureMenuProps {
  readonly choice: PictureChoice;
  readonly onChoose: (choice: PictureChoice) => void;
}

const themes: readonly { readonly value: FigureTheme; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'transparent', label: 'Transparent' },
];
const scales = [
  { value: '1', label: '1×' },
  { value: '2', label: '2×' },
  { value: '3', label: '3×' },
] as const;

function Side({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const id = useId();
  return (
    <div>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles['text']}
        type="number"
        min={LEAST_SIDE}
        max={MOST_SIDE}
        step={10}
        defaultValue={value}
        onBlur={(event) => {
          const side = Math.round(Number(event.target.value));
          if (side >= LEAST_SIDE && side <= MOST_SIDE) onChange(side);
          else event.target.value = String(value);
        }}
      />
    </div>
  );
}

/** Size, theme and scale of the picture. */
export function PictureMenu({ choice, onChoose }: PictureMenuProps) {
  const setSides = (free: FreeSize) => onChoose({ ...choice, free });
  return (
    <>
      <SelectMenu
        label="Size"
        choices={sizeNames.map((size) => ({ value: size, label: sizeWords(size) }))}
        value={choice.size}
        onChange={(size) => onChoose({ ...choice, size })}
      />
      {choice.size === 'free' && (
        <>
          <Side label="Width, px" value={choice.free.width} onChange={(width) => setSides({ ...choice.free, width })} />
          <Side
            label="Height, px"
            value={choice.free.height}
            onChange={(height) => setSides({ ...choice.free, height })}
          />
        </>
      )}
      <SelectMenu
        label="Colours"
        choices={themes}
        value={choice.theme}
        onChange={(theme) => onChoose({ ...choice, theme })}
      />
      <SelectMenu
        label="PNG scale"
        choices={scales}
        value={`${choice.scale}`}
        onChange={(scale) => onChoose({ ...choice, scale: Number(scale) as PictureChoice['scale'] })}
      />
    </>
  );
}
