import type { Simulation } from '../../../model/simulation.ts';
import { caveat } from '../present.ts';

/** Every draw with all its inputs and outputs at full precision; the seed, the generator and the caveat lead as comments. */
export function drawsCsv({ inputs, outputs, runs, seed, generator, dependence, shape }: Simulation): string {
  const columns = [...Object.entries(inputs), ...Object.entries(outputs)];
  const rows = Array.from({ length: runs }, (_, draw) =>
    [draw + 1, ...columns.map(([, column]) => column[draw])].join(','),
  );
  return [
    `# ${caveat}`,
    `# seed ${seed}, ${generator}, ${dependence}, ${shape} ranges`,
    ['draw', ...columns.map(([name]) => name)].join(','),
    ...rows,
    '',
  ].join('\n');
}
