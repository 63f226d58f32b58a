import { Link } from '@tanstack/react-router';
import { chain } from '../../model/chain.ts';
import { lines } from '../../model/lines.ts';
import { modelChanges, modelVersion } from '../../model/modelVersion.ts';
import { Assumptions } from './Assumptions.tsx';
import { equations } from './equations.ts';
import { Formula } from './Formula.tsx';
import { conflicts, limits, readings } from './limits.ts';
import styles from './MethodPage.module.css';

/** How the stress test works: every equation, every assumption with who disagrees, and what it cannot do. */
export function MethodPage() {
  return (
    <article className={styles['page']}>
      <header>
        <p className={styles['kicker']}>Method</p>
        <h1 tabIndex={-1}>How the stress test works</h1>
        <p className={styles['standfirst']}>
          The essay’s last third is a chain: take-downs, growth that stalls, spending that falls, suppliers, memory,
          power and financing that follow, and at the end the index and the economy. Every arrow is a number you can
          move in the <Link to="/stress/">stress lab</Link>. The model is that chain and nothing else: scenario
          arithmetic on assumptions you set, not a forecast, not investment advice.
        </p>
      </header>
      <Points id="limits" title="What it cannot do" points={limits} />
      <Points id="reading" title="How to read the numbers" points={readings} />
      <section id="equations" aria-label="The equations">
        <h2>The equations, in the order they are worked out</h2>
        <p className={styles['intro']}>
          Time runs in quarters; money is billions of dollars. A raised s is the scenario, a raised b the baseline; τ
          counts the quarters since the onset. The network (E16) stands before income, because what it costs the
          landlords is part of their profit.
        </p>
        {chain.map(({ id, number, title, because, writes, parameters }) => (
          <section key={id} className={styles['channel']} aria-label={title}>
            <div>
              <h3>
                <span className={styles['number']}>{number}</span> {title}
              </h3>
              <p>{because}</p>
              {Object.values(parameters).length > 0 && (
                <p className={styles['levers']}>
                  Levers:{' '}
                  {Object.values(parameters)
                    .map(({ label, symbol }) => `${label} (${symbol})`)
                    .join(', ')}
                </p>
              )}
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable from the keyboard */}
            <section className={styles['formulas']} aria-label={`Equations of ${number}`} tabIndex={0}>
              <dl className={styles['lines']}>
                {writes.map((line) => (
                  <div key={line}>
                    <dt>{lines[line].label}</dt>
                    <dd>
                      {equations[line].map((tex) => (
                        <Formula key={tex} tex={tex} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          </section>
        ))}
      </section>
      <Assumptions />
      <section id="analyses" aria-label="What is done with the chain">
        <h2>What is done with the chain</h2>
        <ul className={styles['points']}>
          <li>
            <strong>Ranges.</strong> Each lever is drawn from a triangle of its lowest, most likely and highest value,
            thousands of times, from a seed that stands in the link. Drawn together, levers share one common factor with
            the loadings of their descriptions; results are shown as 5, 25, 50, 75 and 95 % of the draws, never as a
            mean alone.
          </li>
          <li>
            <strong>Reverse.</strong> The whole range of a lever is scanned before a root is sought, because the outcome
            need not move one way only. That no setting does it is an answer.
          </li>
          <li>
            <strong>Parts of the move.</strong> The run is repeated with growth lost, overshoot and spill-over at zero,
            and they are put back one by one; the mean over all orders (Shapley 1953) stands beside it.
          </li>
          <li>
            <strong>Sources of spread.</strong> Sobol indices (Saltelli 2010, Jansen 1999) when levers are drawn apart;
            rank correlations when they are drawn together, where the indices would mean nothing.
          </li>
          <li>
            <strong>Contagion.</strong> Eisenberg and Noe (2001) where nothing is lost in default, Rogers and Veraart
            (2013) where it is; the second feeds the chain.
          </li>
        </ul>
      </section>
      <Points id="conflicts" title="Where the essay and the data part" points={conflicts} />
      <section id="version" aria-label="Version">
        <h2>Version {modelVersion}</h2>
        <ul className={styles['points']}>
          {modelChanges.map(({ version, what }) => (
            <li key={version}>
              {version}: {what}
            </li>
          ))}
        </ul>
        <p className={styles['intro']}>
          A link carries the version and the snapshot day it was made with, and says what has changed when either has
          moved on. The thesis concerns the maker of some AI tools, Anthropic; AI tools helped to write this page.
        </p>
      </section>
    </article>
  );
}

interface PointsProps {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
}

function Points({ id, title, points }: PointsProps) {
  return (
    <section id={id} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles['points']}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
