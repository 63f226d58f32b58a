import { expect, it } from 'vitest';
import { overlaps } from '../../src/charts/boxes.ts';
import { noEdits } from '../../src/charts/figure/figureTypes.ts';
import { layoutFigure } from '../../src/charts/figure/layoutFigure.ts';
import { textBoxes } from '../../src/charts/figure/scene.ts';
import { planOf } from '../../src/charts/figure/sizes.ts';
import { LATEST } from '../../src/claims/asOf.ts';
import { claims } from '../../src/claims/claims.ts';
import { verdictWord } from '../../src/claims/describeVerdict.ts';
import { claimPicture } from '../../src/pages/claims/claim/claimPicture.ts';
import { bundled, bundledIds } from '../support/bundled.ts';

const loaded = new Map(bundledIds.map((id) => [id, bundled(id)] as const));
const datasets = new Map([...loaded].map(([id, { dataset }]) => [id, dataset] as const));

it.each(claims.map((claim) => [claim.id, claim] as const))(
  'the picture of %s carries its verdict under every definition, and no text touches another at any size',
  (id, claim) => {
    for (const definition of claim.definitions) {
      const verdict = claim.check(datasets, { definition: definition.id, asOf: LATEST });
      const judged = { claim, definition, verdict, datasets, loaded, asOf: LATEST };
      const spec = claimPicture(judged, '2026-11-25', `https://faultline.example/claims/${id}/`);
      for (const size of ['article', 'card', 'square', 'story'] as const) {
        const figure = layoutFigure(spec, { ...noEdits, title: 'Edited' }, planOf(size));
        const boxes = textBoxes(figure?.items ?? []);
        const caveat = boxes.filter(({ item }) => item.role === 'caveat').map(({ item }) => item.text);
        expect(caveat.join(' ')).toContain(`${verdictWord(verdict.kind)}: `);
        expect(caveat.join(' ').replaceAll(' ', '')).toContain(claim.says.replaceAll(' ', ''));
        const touching = boxes.flatMap(({ item, box }, index) =>
          boxes
            .slice(index + 1)
            .filter((other) => overlaps({ ...box, bottom: box.bottom - 1, right: box.right - 0.5 }, other.box))
            .map((other) => `${item.text} / ${other.item.text}`),
        );
        expect(touching, `${definition.id} ${size}`).toEqual([]);
      }
    }
  },
);
