import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useTheme } from '../../../src/session/useTheme.ts';
import { RangeBrush, type Span } from '../../../src/ui/RangeBrush.tsx';
import { Sheet } from '../../../src/ui/Sheet.tsx';
import { ThemeSwitch } from '../../../src/ui/ThemeSwitch.tsx';
import '../../../src/ui/tokens.css';
import '../../../src/ui/global.css';

beforeEach(async () => {
  await page.viewport(1000, 800);
  localStorage.clear();
});

function Themed() {
  const { theme, setTheme } = useTheme();
  return <ThemeSwitch theme={theme} onChange={setTheme} />;
}

describe('the theme', () => {
  it('chosen is set on the document and kept; the system’s is neither', async () => {
    const screen = await render(<Themed />);
    await screen.getByRole('radio', { name: 'Dark' }).click();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('faultline.theme')).toBe('dark');
    await screen.getByRole('radio', { name: 'System' }).click();
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('faultline.theme')).toBeNull();
  });
});

const stops = ['2023-12-31', '2024-12-31', '2025-12-31', '2026-06-30'];

function Brush({ start }: { readonly start: Span }) {
  const [span, setSpan] = useState(start);
  return <RangeBrush label="Range" stops={stops} value={span} onInput={setSpan} onCommit={setSpan} />;
}

describe('the handles of a range', () => {
  it('never cross: two stops are always between them', async () => {
    const screen = await render(<Brush start={{ from: 0, to: 1 }} />);
    (screen.getByLabelText('Range, from').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{End}');
    await expect.element(screen.getByLabelText('Range, from')).toHaveAttribute('aria-valuetext', '31 Dec 2023');
    (screen.getByLabelText('Range, to').element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}');
    await expect.element(screen.getByLabelText('Range, to')).toHaveAttribute('aria-valuetext', '31 Dec 2024');
  });

  it('are both within reach where they meet at the right end', async () => {
    const screen = await render(<Brush start={{ from: 2, to: 3 }} />);
    const from = screen.getByLabelText('Range, from').element();
    const box = from.getBoundingClientRect();
    // The thumb's centre, at two thirds of the way between the ends of a thumb's travel.
    const x = box.left + 12 + (box.width - 24) * (2 / 3);
    expect(document.elementFromPoint(x, box.top + box.height / 2)).toBe(from);
  });
});

function Opened() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Sheet title="Words" open={open} onClose={() => setOpen(false)}>
        <p>Inside</p>
      </Sheet>
    </>
  );
}

describe('a sheet', () => {
  it('takes the focus, closes on Escape, and gives the focus back', async () => {
    const screen = await render(<Opened />);
    const opener = screen.getByRole('button', { name: 'Open' });
    await opener.click();
    await expect.element(screen.getByRole('dialog', { name: 'Words' })).toBeVisible();
    expect(document.activeElement?.closest('dialog')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText('Inside')).not.toBeInTheDocument();
    expect(document.activeElement).toBe(opener.element());
  });
});
