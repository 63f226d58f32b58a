import { formatDay } from '../../base/dates.ts';
import { FigureInline } from '../../charts/figure/FigureInline.tsx';
import { parameterOrder, parameters } from '../../model/chain.ts';
import { modelVersion } from '../../model/modelVersion.ts';
import { wholePath } from '../../model/readLedger.ts';
import { writeFigureLink } from '../../session/figureLink.ts';
import type { ScenarioStore } from '../../session/scenarioStore.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { linkOf, useLabResult } from '../../session/useScenario.ts';
import styles from './Dossier.module.css';
import { headlinesOf, leadSentence } from './headlines.ts';
import { leverText } from './leverText.ts';
import { caveat, changeText } from './present.ts';
import { scenarioFigure } from './scenarioFigure.ts';

interface ScenarioDossierProps {
  readonly store: ScenarioStore;
  readonly snapshot: string | null;
}

const paths = [
  { line: 'sp500', label: 'S&P 500', rounding: 'index' },
  { line: 'mag7', label: 'Magnificent 7', rounding: 'index' },
  { line: 'gdpGap', label: 'US GDP', rounding: 'gdp' },
] as const;

/** A scenario on paper: result, picture, path, every assumption with its source, and the address that brings it back. */
export function ScenarioDossier({ store, snapshot }: ScenarioDossierProps) {
  const result = useLabResult(store);
  const { state: edits } = useFigureState();
  const { outcome, state } = result;
  const query = new URLSearchParams(writeFigureLink(linkOf(result, snapshot), { ...edits, embed: 'off' })).toString();
  const address = `${window.location.origin}${window.location.pathname}${query === '' ? '' : `?${query}`}`;
  const spec = scenarioFigure(result, snapshot ?? 'unknown', address);
  const own = state.figures === 'yours' ? state.own : [];
  return (
    <div className={styles['dossier']}>
      <p className={styles['lead']}>{leadSentence(result)}.</p>
      <p>{caveat}</p>
      <h2>Result at the lowest point</h2>
      <table>
        <tbody>
          {headlinesOf(result).map(({ id, label, figure, words }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{figure}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles['figure']}>
        <FigureInline spec={spec} edits={edits} />
      </div>
      <h2>Path, change against the baseline</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            {paths.map(({ line, label }) => (
              <th key={line} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.world.quarters.map((quarter, t) => (
            <tr key={quarter}>
              <th scope="row">{quarter}</th>
              {paths.map(({ line, rounding }) => {
                const value = wholePath(outcome, 'stressed', line)?.[t];
                return <td key={line}>{value === undefined ? 'n/a' : changeText(value, rounding)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Assumptions; those you moved are in bold</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Lever</th>
            <th scope="col">Value</th>
            <th scope="col">Default</th>
            <th scope="col">Basis and source</th>
          </tr>
        </thead>
        <tbody>
          {parameterOrder.map((id) => {
            const parameter = parameters[id];
            const moved = state.levers[id] !== undefined;
            return (
              <tr key={id} className={moved ? styles['moved'] : undefined}>
                <th scope="row">{parameter.label}</th>
                <td>{leverText(parameter, outcome.values[id])}</td>
                <td>{leverText(parameter, parameter.default)}</td>
                <td>{[parameter.basis, parameter.source].filter((words) => words !== '').join(' ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {own.length > 0 && (
        <>
          <h2>Figures supplied by the reader</h2>
          <table>
            <tbody>
              {own.map(({ input, value }) => (
                <tr key={input}>
                  <th scope="row">{input}</th>
                  <td>{typeof value === 'number' ? value : value.join(' ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>Where this comes from</h2>
      <p>
        Faultline model, version {modelVersion}, on the bundled data
        {snapshot === null ? '' : `, snapshot of ${formatDay(snapshot)}`}. Every equation and source stands on the
        site’s method and sources pages.
      </p>
      <p className={styles['address']}>{address}</p>
    </div>
  );
}
