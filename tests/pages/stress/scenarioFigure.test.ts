import { expect, it } from 'vitest';
import { overlaps } from '../../../src/charts/boxes.ts';
import { noEdits } from '../../../src/charts/figure/figureTypes.ts';
import { layoutFigure } from '../../../src/charts/figure/layoutFigure.ts';
import { textBoxes } from '../../../src/charts/figure/scene.ts';
import { planOf } from '../../../src/charts/figure/sizes.ts';
import { inputsOf } from '../../../src/model/inputs.ts';
import { presets } from '../../../src/model/presets.ts';
import { scenarioFigure } from '../../../src/pages/stress/scenarioFigure.ts';
import { defaultScenario, movedFrom } from '../../../src/session/scenarioState.ts';
import { createScenarioStore } from '../../../src/session/scenarioStore.ts';
import { bundledWorld } from '../../support/labWorld.ts';

const world = bundledWorld();

function figureOf(levers: Readonly<Record<string, number | undefined>>) {
  const store = createScenarioStore(world, { ...defaultScenario, levers: movedFrom(levers) }, { write: () => {} });
  if (!store.ok) throw new Error('the world cannot be run');
  return scenarioFigure(store.value.get(), '2026-11-25', 'https://faultline.example/stress/?depth=0.5&model=1');
}

it.each(presets)(
  'the picture of “$id” says that it is a scenario, its levers, its caveat and its model, at every size',
  ({ scenario }) => {
    const spec = figureOf(scenario.values);
    expect(spec.provenance.modelVersion).toBe(1);
    for (const size of ['article', 'card', 'square', 'story'] as const) {
      const figure = layoutFigure(spec, noEdits, planOf(size));
      const boxes = textBoxes(figure?.items ?? []);
      const said = (role: string) =>
        boxes
          .filter(({ item }) => item.role === role)
          .map(({ item }) => item.text)
          .join(' ');
      expect(said('standing')).toBe('Scenario, not a forecast.');
      expect(said('caveat')).toContain('Not a forecast, not investment advice.');
      expect(said('subtitle')).toMatch(/Levers moved: |All levers at their defaults: /);
      const touching = boxes.flatMap(({ item, box }, index) =>
        boxes
          .slice(index + 1)
          .filter((other) => overlaps({ ...box, bottom: box.bottom - 1, right: box.right - 0.5 }, other.box))
          .map((other) => `${item.text} / ${other.item.text}`),
      );
      expect(touching, size).toEqual([]);
    }
  },
);

it('with the reader’s own figures in force the picture says so', () => {
  const found = inputsOf(world).find(({ input }) => 'value' in input);
  if (!found || !('value' in found.input)) throw new Error('the world has no single figures');
  const own = [{ input: found.spec.name, value: found.input.value }];
  const store = createScenarioStore(world, { ...defaultScenario, own }, { write: () => {} });
  if (!store.ok) throw new Error('the world cannot be run');
  const spec = scenarioFigure(store.value.get(), '2026-11-25', null);
  expect(spec.standing).toBe('Scenario, not a forecast; with figures supplied by the reader.');
});
