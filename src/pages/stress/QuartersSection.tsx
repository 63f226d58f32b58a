import { memo } from 'react';
import { formatDecimals, formatMoney, formatShare } from '../../base/format.ts';
import { type LineId, lines } from '../../model/lines.ts';
import type { LabResult } from '../../session/scenarioStore.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { linesCsv, quarterLines } from './quarterLines.ts';
import { ScrollBox } from './ScrollBox.tsx';
import styles from './sections.module.css';

interface QuartersSectionProps {
  readonly result: LabResult;
}

function cellText(line: LineId, value: number): string {
  switch (lines[line].unit) {
    case 'share':
      return formatShare(value, line === 'gdpGap' || line === 'investmentGap' || line === 'consumptionGap' ? 2 : 1);
    case 'USD_bn':
      return formatMoney(value, 3);
    case 'bp':
      return formatDecimals(value, 0);
    default:
      return formatDecimals(value, 2);
  }
}

/** The whole economy of the run, quarter by quarter; every company’s lines are in the file. */
export const QuartersSection = memo(function QuartersSection({ result }: QuartersSectionProps) {
  const { world, stressed, baseline } = result.outcome;
  return (
    <>
      <ScrollBox label="Lines by quarter">
        <table className={styles['table']}>
          <caption>
            Scenario; where the baseline is not zero it stands below in grey. Changes are against the baseline of the
            same quarter.
          </caption>
          <thead>
            <tr>
              <th scope="col">Line</th>
              {world.quarters.map((quarter) => (
                <th key={quarter} scope="col">
                  {quarter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quarterLines.map((line) => {
              const still = Array.from(baseline[line]).every((value) => value === 0);
              return (
                <tr key={line} data-line={line}>
                  <th scope="row">{lines[line].label}</th>
                  {world.quarters.map((quarter, t) => (
                    <td key={quarter}>
                      {cellText(line, stressed[line][t] as number)}
                      {!still && (
                        <>
                          <br />
                          <span className={styles['grey']}>{cellText(line, baseline[line][t] as number)}</span>
                        </>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <p className={styles['note']}>
        <DownloadButton
          label="Every line of the run, CSV"
          fileName="faultline-scenario-run.csv"
          content={() => linesCsv(result.outcome)}
        />
      </p>
    </>
  );
});
