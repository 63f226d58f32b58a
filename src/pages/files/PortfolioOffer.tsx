import { useNavigate } from '@tanstack/react-router';
import { checkWorld } from '../../model/checkWorld.ts';
import { describeModelIssue } from '../../model/describeModelIssue.ts';
import { withHoldings } from '../../model/exposure.ts';
import type { World } from '../../model/types.ts';
import { keepPortfolio } from '../../session/keptPortfolio.ts';
import { useKeptPortfolio } from '../../session/usePortfolioWorld.ts';
import { Button } from '../../ui/Button.tsx';
import type { FileExposure } from './exposures.ts';
import styles from './files.module.css';

interface PortfolioOfferProps {
  readonly name: string;
  readonly asOf: string | null;
  readonly found: FileExposure;
  readonly world: World;
}

/** The way of a portfolio into the stress test: through this browser, never through a link. */
export function PortfolioOffer({ name, asOf, found, world }: PortfolioOfferProps) {
  const navigate = useNavigate();
  const { read } = useKeptPortfolio();
  const { positions, exposure, derivatives, unweighed } = found;
  if (positions.length === 0) return null;
  const [issue] = checkWorld(withHoldings(world, exposure));
  if (issue)
    return (
      <p className={styles['note']}>
        This portfolio cannot be stress-tested: {describeModelIssue(issue).what} The model takes holdings of nought to
        the whole of a portfolio each, so none that is sold short.
      </p>
    );
  const test = () => {
    keepPortfolio({ file: name, asOf, positions, leftOut: derivatives.length + unweighed.length });
    void navigate({ to: '/stress/' });
  };
  return (
    <div className={styles['inline']}>
      <Button onPress={test}>Stress-test this portfolio</Button>
      <span className={styles['small']}>
        Its tickers and weights are kept in this browser for the stress test
        {read.kind === 'kept' && `, in place of those of ${read.portfolio.file}`}; no link carries them.
      </span>
      {read.kind !== 'none' && (
        <Button onPress={() => keepPortfolio(null)}>Take the portfolio out of the stress test</Button>
      )}
    </div>
  );
}
