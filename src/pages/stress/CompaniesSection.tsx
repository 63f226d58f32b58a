import { memo } from 'react';
import { describeModelFlag } from '../../model/describeModelIssue.ts';
import type { Company } from '../../model/types.ts';
import type { LabResult, ScenarioStore } from '../../session/scenarioStore.ts';
import { BreakEvenNote } from './BreakEvenNote.tsx';
import { LabFigure } from './LabPicture.tsx';
import { changeText, moneyText } from './present.ts';
import { ScrollBox } from './ScrollBox.tsx';
import styles from './sections.module.css';
import { companiesView, companyRows } from './views/companiesView.ts';

interface CompaniesSectionProps {
  readonly result: LabResult;
  readonly store: ScenarioStore;
}

const groups: Readonly<Record<Company['group'], string>> = {
  logic: 'chips and servers',
  memory: 'memory',
  infra: 'power and cooling',
  hyper: 'large cloud firm',
  other: 'no AI spending to lose',
};

/** Every company of the model, the hardest hit first. */
export const CompaniesSection = memo(function CompaniesSection({ result, store }: CompaniesSectionProps) {
  const { world, flags } = result.outcome;
  const rows = companyRows(result);
  return (
    <LabFigure view={companiesView(rows)} result={result}>
      <ScrollBox label="Companies">
        <table className={styles['table']}>
          <caption>
            Lowest point of each company’s market value against its baseline; revenue and net income summed over the
            run, {world.quarters[0]} to {world.quarters.at(-1)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Company</th>
              <th scope="col" className={`${styles['left']} ${styles['roomy']}`}>
                Business
              </th>
              <th scope="col" className={`${styles['left']} ${styles['roomy']}`}>
                <span className="visually-hidden">Bar</span>
              </th>
              <th scope="col">Market value</th>
              <th scope="col">Baseline → scenario</th>
              <th scope="col">Lowest in</th>
              <th scope="col">Revenue</th>
              <th scope="col">Net income</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ company, lowest, revenueLost, incomeLost }) => (
              <tr key={company.entity} data-company={company.entity}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles['follow']}
                    title={`Follow ${company.name} down the chain`}
                    onClick={() => store.show({ company: company.entity })}
                  >
                    {company.name}
                  </button>
                </th>
                <td className={`${styles['left']} ${styles['roomy']}`}>{groups[company.group]}</td>
                <td className={`${styles['barCell']} ${styles['roomy']}`} aria-hidden="true">
                  {lowest && (
                    <span className={styles['barTrack']}>
                      <span
                        className={styles['barFill']}
                        style={{ width: `${Math.min(100, 100 * Math.abs(lowest.share))}%` }}
                        {...(lowest.share > 0 ? { 'data-better': '' } : {})}
                      />
                    </span>
                  )}
                </td>
                <td className={styles['accent']}>{lowest ? changeText(lowest.share, 'company') : 'not valued'}</td>
                <td>{lowest ? `${moneyText(lowest.before)} → ${moneyText(lowest.after)}` : 'n/a'}</td>
                <td>{lowest ? (lowest.share === 0 ? 'unmoved' : lowest.quarter) : 'n/a'}</td>
                <td>{moneyText(revenueLost)}</td>
                <td>{moneyText(incomeLost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {flags.length > 0 && (
        <ul className={styles['note']}>
          {flags.map((flag) => (
            <li key={`${flag.kind} ${flag.entity}`}>{describeModelFlag(flag)}</li>
          ))}
        </ul>
      )}
      <BreakEvenNote result={result} store={store} />
    </LabFigure>
  );
});
