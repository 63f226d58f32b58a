import { aiGdp } from './aiGdp.ts';
import { capex2025 } from './capex2025.ts';
import { capex2026 } from './capex2026.ts';
import { capexGrowth } from './capexGrowth.ts';
import { absent, crossClaim, last, money, pct, saidBy } from './crossClaim.ts';
import { guidance, spent, spent2025 } from './fourFirms.ts';
import { goldman2030 } from './goldman2030.ts';
import { formatGap, formatValue } from './judge.ts';
import { missingRows } from './missing.ts';
import { stranded200 } from './stranded200.ts';

const AHEAD = saidBy(capex2026);
const BEHIND = saidBy(capex2025);
const RISE = saidBy(capexGrowth);
const SHARE = saidBy(aiGdp);
const SUM_TO_2030 = saidBy(goldman2030);
const STRANDED = saidBy(stranded200);

export const growth = crossClaim(
  {
    id: 'growth',
    claims: ['capex-2026', 'capex-2025', 'capex-growth'],
    title: '725 over 410, beside 77%',
    needs: [spent],
  },
  (seen) => {
    const value = 100 * (AHEAD / BEHIND - 1);
    const cash = spent2025(seen, 'cash');
    if (!cash.ok) return absent(cash.missing);
    const inCash = 100 * (AHEAD / cash.value.value - 1);
    return {
      ok: true,
      together: 'agree',
      finding: `The three agree: ${pct(value)} rounds to ${RISE}%. But 725 counts leases as companies quote them; over what the four spent in cash it is a rise of ${pct(inCash)}.`,
      steps: [
        {
          text: `${money(AHEAD)} ÷ ${money(BEHIND)} − 1 = ${pct(value)}; ${formatGap(value - RISE, 'percent')} from ${RISE}%`,
          rows: [],
        },
        ...cash.value.steps,
        { text: `${money(AHEAD)} ÷ ${money(cash.value.value)} − 1 = ${pct(inCash)}`, rows: [] },
      ],
    };
  },
);

export const output = crossClaim(
  { id: 'output', claims: ['capex-2026', 'ai-gdp'], title: '$725bn beside 0.8% of output', needs: ['ai-gdp'] },
  (seen) => {
    const gdp = last(seen, 'ai-gdp', { series: 'us_nominal_gdp_saar', entity: 'US' });
    if (!gdp) return absent(missingRows(seen, 'ai-gdp', 'us_nominal_gdp_saar', 'the United States'));
    const share = (100 * AHEAD) / gdp.row.value;
    const implied = (SHARE / 100) * gdp.row.value;
    return {
      ok: true,
      together: 'not-together',
      finding: `They count different things: $725bn is ${pct(share)} of US output, ${formatValue(share / SHARE, 'ratio')} times as much as 0.8%, which is ${money(implied)}. The one is all spending of four firms worldwide in 2026, the other AI spending as a bank saw it in 2025.`,
      steps: [
        { text: `US GDP, ${gdp.row.period}, at a yearly rate: ${money(gdp.row.value)}`, rows: [gdp.ref] },
        { text: `${money(AHEAD)} ÷ ${money(gdp.row.value)} = ${pct(share)}`, rows: [] },
        { text: `${SHARE}% × ${money(gdp.row.value)} = ${money(implied)}`, rows: [] },
      ],
    };
  },
);

export const scope = crossClaim(
  {
    id: 'scope',
    claims: ['goldman-2030', 'capex-2026', 'capex-2025'],
    title: '$5.3tn by 2030 beside $725bn a year',
    needs: ['capex-forecasts'],
  },
  (seen) => {
    const forecast = last(seen, 'capex-forecasts', {
      series: 'capex_cumulative_2025_2030_four_firms',
      entity: 'GOLDMAN_SACHS',
    });
    if (!forecast)
      return absent(missingRows(seen, 'capex-forecasts', 'capex_cumulative_2025_2030_four_firms', 'Goldman Sachs'));
    const left = forecast.row.value - BEHIND - AHEAD;
    const yearly = left / 4;
    const asLevel = 100 * ((SUM_TO_2030 / AHEAD) ** (1 / 4) - 1);
    return {
      ok: true,
      together: 'only-if',
      finding: `As a sum of six years it leaves ${money(yearly)} a year for 2027 to 2030, ${pct(100 * (yearly / AHEAD - 1))} more than 2026. As a level reached in 2030 it would need growth of ${pct(asLevel)} a year; the essay’s words allow that reading, the bank’s do not.`,
      steps: [
        { text: `Goldman’s sum, fiscal 2025 to 2030, four firms: ${money(forecast.row.value)}`, rows: [forecast.ref] },
        {
          text: `${money(forecast.row.value)} − ${money(BEHIND)} − ${money(AHEAD)} = ${money(left)} for four years, ${money(yearly)} a year`,
          rows: [],
        },
        {
          text: `(${money(SUM_TO_2030)} ÷ ${money(AHEAD)}) to the power of 1/4, less 1 = ${pct(asLevel)} a year`,
          rows: [],
        },
      ],
    };
  },
);

export const stranded = crossClaim(
  { id: 'stranded', claims: ['stranded-200', 'capex-2026'], title: '$200bn beside $725bn', needs: [guidance] },
  () => ({
    ok: true,
    together: 'agree',
    finding: `The supposed loss is ${pct((100 * STRANDED) / AHEAD)} of one year’s spending: no collapse of all of it.`,
    steps: [{ text: `${money(STRANDED)} ÷ ${money(AHEAD)} = ${pct((100 * STRANDED) / AHEAD)}`, rows: [] }],
  }),
);
