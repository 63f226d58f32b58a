import { memo, useState } from 'react';
import { type LineId, lines } from '../../model/lines.ts';
import type { LabResult } from '../../session/scenarioStore.ts';
import { useFigureState } from '../../session/useFigureState.ts';
import { DownloadButton } from '../../ui/DownloadButton.tsx';
import { SelectMenu } from '../../ui/SelectMenu.tsx';
import { LabFigure } from './LabPicture.tsx';
import { linesCsv, lineText, quarterLines } from './quarterLines.ts';
import { ScrollBox } from './ScrollBox.tsx';
import styles from './sections.module.css';
import { lineView } from './views/pathView.ts';

interface QuartersSectionProps {
  readonly result: LabResult;
}

/** The whole economy of the run, quarter by quarter; every company’s lines are in the file. */
export const QuartersSection = memo(function QuartersSection({ result }: QuartersSectionProps) {
  const { world, stressed, baseline } = result.outcome;
  const { figure } = useFigureState().state;
  // A link names the line it shows; else the reader chooses.
  const linked = quarterLines.find((each) => figure === `quarters.${each}`);
  const [picked, pick] = useState<LineId>('sp500');
  const line = linked ?? picked;
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
            {quarterLines.map((each) => {
              const still = Array.from(baseline[each]).every((value) => value === 0);
              return (
                <tr key={each} data-line={each}>
                  <th scope="row">{lines[each].label}</th>
                  {world.quarters.map((quarter, t) => (
                    <td key={quarter}>
                      {lineText(each, stressed[each][t] as number)}
                      {!still && (
                        <>
                          <br />
                          <span className={styles['grey']}>{lineText(each, baseline[each][t] as number)}</span>
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
      <LabFigure view={lineView(result, line)} result={result}>
        <SelectMenu
          label="Picture of"
          choices={quarterLines.map((each) => ({ value: each, label: lines[each].label }))}
          value={line}
          onChange={pick}
        />
      </LabFigure>
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
