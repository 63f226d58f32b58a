import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_SIZE } from '../../src/charts/frame.ts';
import { placeHeader } from '../../src/charts/headerRows.ts';
import { spreadLabels } from '../../src/charts/spreadLabels.ts';
import { cutText, textWidth, wrapText } from '../../src/charts/textWidth.ts';

describe('labels along one line', () => {
  it('stay where they want to be when there is room', () => {
    const wishes = [
      { at: 50, size: 20 },
      { at: 100, size: 20 },
    ];
    expect(spreadLabels(wishes, 0, 200)).toEqual([50, 100]);
  });

  it('that want the same place share it evenly', () => {
    const wishes = [
      { at: 100, size: 20 },
      { at: 100, size: 20 },
      { at: 100, size: 20 },
    ];
    expect(spreadLabels(wishes, 0, 200)).toEqual([80, 100, 120]);
  });

  it('are pushed in at the ends', () => {
    expect(
      spreadLabels(
        [
          { at: 0, size: 30 },
          { at: 200, size: 30 },
        ],
        0,
        200,
      ),
    ).toEqual([15, 185]);
  });

  it('leave out the least weighty where there is no room for all', () => {
    const wishes = [
      { at: 10, size: 30, weight: 2 },
      { at: 20, size: 30, weight: 1 },
      { at: 30, size: 30, weight: 2 },
    ];
    expect(spreadLabels(wishes, 0, 60)).toEqual([15, null, 45]);
  });

  it('never overlap, never leave the room, and keep the order of their wishes', () => {
    const wish = fc.record({ at: fc.integer({ min: -50, max: 450 }), size: fc.integer({ min: 5, max: 50 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 14 }), (wishes) => {
        const places = spreadLabels(wishes, 0, 400);
        const shown = wishes
          .map((each, index) => ({ ...each, place: places[index] ?? null }))
          .filter((each): each is typeof each & { place: number } => each.place !== null)
          .toSorted((a, b) => a.place - b.place);
        let end = -1e-6;
        let before = Number.NEGATIVE_INFINITY;
        for (const { at, size, place } of shown) {
          expect(place - size / 2).toBeGreaterThanOrEqual(end - 1e-6);
          expect(at).toBeGreaterThanOrEqual(before);
          end = place + size / 2;
          before = at;
        }
        expect(end).toBeLessThanOrEqual(400 + 1e-6);
        if (wishes.reduce((sum, { size }) => sum + size, 0) <= 400) expect(places).not.toContain(null);
      }),
    );
  });
});

describe('texts above a plot', () => {
  it('never overlap and never leave the width', () => {
    const wish = fc.record({ at: fc.integer({ min: 0, max: 320 }), text: fc.string({ minLength: 1, maxLength: 30 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const placed = placeHeader(wishes, 0, 320, 3).filter((text) => text !== null);
        const spans = placed.map(({ x, anchor, row, text }) => {
          const width = textWidth(text, LABEL_SIZE);
          return { row, left: anchor === 'start' ? x : x - width, right: anchor === 'start' ? x + width : x };
        });
        for (const span of spans) {
          expect(span.left).toBeGreaterThanOrEqual(0);
          expect(span.right).toBeLessThanOrEqual(320);
          const over = spans.filter(
            (o) => o !== span && o.row === span.row && o.left < span.right && span.left < o.right,
          );
          expect(over).toEqual([]);
        }
      }),
    );
  });
});

describe('the hairline of a text above a plot', () => {
  it('never runs through another text', () => {
    const wish = fc.record({
      at: fc.integer({ min: 0, max: 600 }),
      text: fc.string({ minLength: 3, maxLength: 24 }),
      line: fc.constant(true),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 8 }), (wishes) => {
        const placed = placeHeader(wishes, 0, 600, 3);
        placed.forEach((own, index) => {
          const at = wishes[index]?.at ?? Number.NaN;
          if (!own) return;
          const crossed = placed.filter((other) => {
            if (!other || other === own || other.row > own.row) return false;
            const width = textWidth(other.text, LABEL_SIZE);
            const left = other.anchor === 'start' ? other.x : other.x - width;
            return at > left && at < left + width;
          });
          expect(crossed).toEqual([]);
        });
      }),
    );
  });
});

describe('texts that are fitted', () => {
  it('are cut to the width with an ellipsis', () => {
    const cut = cutText('Conventional DRAM', 60, LABEL_SIZE);
    expect(cut).toMatch(/…$/);
    expect(textWidth(cut, LABEL_SIZE)).toBeLessThanOrEqual(60);
  });

  it('break at spaces, hold every word where the lines suffice, and say so where they do not', () => {
    expect(wrapText('one two three', 1_000, LABEL_SIZE)).toEqual(['one two three']);
    expect(wrapText('one two three', 45, LABEL_SIZE).join(' ')).toBe('one two three');
    expect(wrapText('one two three four five six', 30, LABEL_SIZE, 2).at(-1)).toMatch(/…$/);
  });
});
