import { formatExact } from '../../base/format.ts';
import { parameterOrder, parameters } from '../../model/chain.ts';
import { constants } from '../../model/constants.ts';
import type { Parameter } from '../../model/types.ts';
import styles from './MethodPage.module.css';

const grades: Readonly<Record<Parameter['grade'], string>> = {
  primary: 'primary source',
  secondary: 'secondary source',
  memory: 'from memory',
  computed: 'computed',
  assumption: 'assumption',
};

/** The ledger of assumptions: all levers with range, basis, source and who disagrees, and the fixed numbers. */
export function Assumptions() {
  return (
    <section id="assumptions" aria-label="The assumptions">
      <h2>The assumptions, and who disagrees</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <section className={styles['scroll']} aria-label="Levers" tabIndex={0}>
        <table className={styles['table']}>
          <caption>The levers. Likely: lowest, most likely and highest of the triangle that is drawn from.</caption>
          <thead>
            <tr>
              <th scope="col">Lever</th>
              <th scope="col">Default</th>
              <th scope="col">Range</th>
              <th scope="col">Likely</th>
              <th scope="col">Basis and source</th>
              <th scope="col">Who disagrees</th>
            </tr>
          </thead>
          <tbody>
            {parameterOrder.map((id) => {
              const { symbol, label, unit, min, max, likely, basis, source, grade, disagrees } = parameters[id];
              return (
                <tr key={id}>
                  <th scope="row">
                    {label} <i>{symbol}</i>
                    <span className={styles['unit']}>{unit}</span>
                  </th>
                  <td>{formatExact(parameters[id].default)}</td>
                  <td>
                    {formatExact(min)} to {formatExact(max)}
                  </td>
                  <td>{likely.map(formatExact).join(', ')}</td>
                  <td>
                    {basis} <em>{grades[grade]}</em>
                    {source !== '' && <span className={styles['unit']}>{source}</span>}
                  </td>
                  <td>{disagrees}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
      <section className={styles['scroll']} aria-label="Fixed numbers" tabIndex={0}>
        <table className={styles['table']}>
          <caption>Fixed numbers of the engine</caption>
          <thead>
            <tr>
              <th scope="col">Constant</th>
              <th scope="col">Value</th>
              <th scope="col">Unit</th>
              <th scope="col">Basis and source</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(constants).map(([id, { symbol, label, value, unit, basis, source, grade }]) => (
              <tr key={id}>
                <th scope="row">
                  {label} <i>{symbol}</i>
                </th>
                <td>{formatExact(value)}</td>
                <td>{unit}</td>
                <td>
                  {basis} <em>{grades[grade]}</em>
                  {source !== '' && <span className={styles['unit']}>{source}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
