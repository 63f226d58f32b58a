import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { counted, formatShare } from '../../base/format.ts';
import { describeModelIssue } from '../../model/describeModelIssue.ts';
import type { World } from '../../model/types.ts';
import { keepPortfolio } from '../../session/keptPortfolio.ts';
import { type PortfolioWorld, usePortfolioWorld } from '../../session/usePortfolioWorld.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './StressPage.module.css';

/** What the reader must know of the portfolio before reading its line. */
function linesOf(state: Extract<PortfolioWorld, { kind: 'ready' }>): readonly string[] {
  const { portfolio, exposure, fundsKnown } = state;
  const { positions, leftOut } = portfolio;
  const inModel = [...exposure.byCompany.values()].reduce((sum, weight) => sum + weight, 0);
  const whole = positions.reduce((sum, { weight }) => sum + weight, 0);
  return [
    `${counted(positions.length, 'position')}: ${formatShare(inModel)} in companies of the model, ${formatShare(exposure.rest)} in other shares that move with the rest of the index, ${formatShare(exposure.inert)} that moves with nothing.`,
    ...(Math.abs(whole - 1) > 0.005
      ? [`Together they are ${formatShare(whole)} of the portfolio; what is missing from a whole is taken not to move.`]
      : []),
    ...(leftOut > 0 ? [`${counted(leftOut, 'position')} of the file without a usable weight left out.`] : []),
    ...(fundsKnown ? [] : ['The weights of funds could not be read, so every fund counts as other shares.']),
  ];
}

function PortfolioNote({ state }: { readonly state: PortfolioWorld }) {
  if (state.kind === 'none' || state.kind === 'waiting') return null;
  const title =
    state.kind === 'damaged'
      ? 'The portfolio kept in this browser is damaged and is not used'
      : state.kind === 'refused'
        ? `The portfolio of ${state.portfolio.file} cannot be stress-tested`
        : `With your portfolio of ${state.portfolio.file}${state.portfolio.asOf === null ? '' : `, as of ${state.portfolio.asOf}`}`;
  const lines =
    state.kind === 'ready'
      ? linesOf(state)
      : state.kind === 'refused'
        ? state.issues.slice(0, 3).map((issue) => describeModelIssue(issue).what)
        : [];
  return (
    <section className={styles['notes']} aria-label="Your portfolio">
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>
          It is kept in this browser only. No link and no picture of this page carries it.{' '}
          <Link to="/files/">Another file</Link>
        </li>
      </ul>
      <Button onPress={() => keepPortfolio(null)}>Remove the portfolio</Button>
    </section>
  );
}

interface PortfolioLabProps {
  readonly bundled: World;
  /** The key changes with the portfolio: another world needs another lab. */
  readonly children: (world: World, key: string) => ReactNode;
}

/** The lab on the world with the reader's portfolio in it, where one is kept in this browser. */
export function PortfolioLab({ bundled, children }: PortfolioLabProps) {
  const { text, state } = usePortfolioWorld(bundled);
  if (state.kind === 'waiting') return <div className={styles['waiting']} aria-busy="true" />;
  return (
    <>
      <PortfolioNote state={state} />
      {state.kind === 'ready' ? children(state.world, text ?? '') : children(bundled, '')}
    </>
  );
}
