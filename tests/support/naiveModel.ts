import type { Company, ParameterId, World } from '../../src/model/types.ts';

/**
 * The model document's equations written down a second time, as they stand there: one company at a time, plain lists,
 * `Math.pow`, nothing shared with the engine but the types of a world. Slow on purpose; it is what the engine is held to.
 */
export function naiveModel(world: World, v: Readonly<Record<ParameterId, number>>) {
  const c = world.constants;
  const T = world.quarters.length;
  const times = Array.from({ length: T }, (_, t) => t);
  const at = (path: { readonly values: readonly number[] }, t: number) => path.values[t] as number;

  // E1, E2
  const u = times.map((t) => {
    const tau = t - v.onset;
    if (tau < 0) return 0;
    if (tau < v.slide) return (tau + 1) / v.slide;
    if (tau < v.slide + v.trough) return 1;
    return 1 - v.rebound * (1 - 2 ** (-(tau - v.slide - v.trough + 1) / c.recoveryHalfLife));
  });
  const s = u.map((x) => v.depth * x);
  const dK = times.map((t) => at(world.capex, t) * (s[t] as number));
  const sbar = s.slice(-4).reduce((a, b) => a + b, 0) / 4;
  const before = <T>(list: readonly T[], t: number, none: T) => (t < 0 ? none : (list[t] as T));

  // E16
  const lostRent = clearByYear(world, v, s, u);

  const r = (1 + c.requiredReturn) ** 0.25 - 1;
  const returns = world.companies.map((one) => {
    const revenue = times.map((t) => at(one.revenue, t));
    const mu = times.map((t) => at(one.margin, t));
    const ebit = times.map((t) => (mu[t] as number) * (revenue[t] as number));
    const spending = times.map((t) => spendingOf(world, one, t));
    const { profit, relief, dk, sold } = operating(one, revenue, mu, ebit, spending);
    const keep = 1 - one.tax.value;
    const ni = times.map((t) => keep * (ebit[t] as number));
    const niS = times.map((t) => (ni[t] as number) + keep * ((profit[t] as number) - (ebit[t] as number)));
    const cf = times.map((t) => (ni[t] as number) - c.capexNetShare * (spending[t] as number));
    const cfS = times.map(
      (t) => (cf[t] as number) + (niS[t] as number) - (ni[t] as number) - (relief[t] as number) + (dk[t] as number),
    );
    // E9 to E12
    const last = (list: readonly number[]) => list.slice(-4).reduce((a, b) => a + b, 0);
    const d = (t: number) => (1 + r) ** -(t + 1);
    const M = (one.cap.value - times.reduce((sum, t) => sum + (cf[t] as number) * d(t), 0)) / (d(T - 1) * last(ni));
    const valued = last(ni) > 0 && M > 0;
    const Ms = 1 / (1 / M + (v.growthLost / 100) * one.narrative.value * sbar);
    const worth = (flows: readonly number[], end: number, t: number) =>
      times.filter((k) => k >= t).reduce((sum, k) => sum + (flows[k] as number) * (1 + r) ** -(k - t + 1), 0) +
      end * (1 + r) ** -(T - t);
    const ret = times.map((t) => {
      if (!valued) return 0;
      const tau = t - v.onset;
      const bel = tau < 0 ? 0 : 1 - (1 - c.beliefSpeed) ** (tau + 1);
      const phi = worth(cfS, Math.max(0, last(niS)) * Ms, t) / worth(cf, last(ni) * M, t);
      const om =
        tau < 0
          ? 0
          : Math.min(
              1,
              Math.max(0, v.overshoot * one.narrative.value * v.depth * bel * 2 ** (-tau / c.overshootHalfLife)),
            );
      return Math.max(0, 1 + bel * (phi - 1)) * (1 - om) - 1;
    });
    return { one, valued, ret, sold, niS };
  });

  function operating(one: Company, revenue: number[], mu: number[], ebit: number[], spending: number[]) {
    const nothing = times.map(() => 0);
    if (one.group === 'other') return { profit: ebit, relief: nothing, dk: nothing, sold: revenue };
    if (one.group === 'hyper') {
      const dk = times.map((t) => (spending[t] as number) * (s[t] as number));
      const upTo = (t: number) => dk.slice(0, Math.max(0, t + 1)).reduce((a, b) => a + b, 0);
      const relief = times.map((t) => upTo(t) / c.depreciationQuarters);
      const lost = times.map(
        (t) =>
          (v.roi / 4) * upTo(t - c.profitLag) + v.takedownLoss * (u[t] as number) * at(one.aiRevenue, t) * c.aiMargin,
      );
      const rent = times.map((t) => lostRent(one.entity, t) / 4);
      return {
        profit: times.map(
          (t) =>
            (ebit[t] as number) + (relief[t] as number) - (lost[t] as number) - (mu[t] as number) * (rent[t] as number),
        ),
        relief,
        dk,
        sold: times.map((t) => (revenue[t] as number) - (lost[t] as number) / c.aiMargin - (rent[t] as number)),
      };
    }
    const share = one.cloudShare.value + (1 - one.cloudShare.value) * v.coMovement;
    const a = times.map((t) => 1 - one.reliance.value * before(s, t - one.lag.value, 0) * share);
    const o = times.map((t) =>
      Math.max(
        0,
        (a[t] as number) - v.destocking * one.tier.value * Math.max(0, before(a, t - 1, 1) - (a[t] as number)),
      ),
    );
    if (one.group !== 'memory') {
      const sold = times.map((t) => (revenue[t] as number) * (o[t] as number));
      const dm = v.decremental * one.decrementalFactor.value;
      return {
        profit: times.map((t) => (ebit[t] as number) - dm * ((revenue[t] as number) - (sold[t] as number))),
        relief: nothing,
        dk: nothing,
        sold,
      };
    }
    const cells = times.map((t) => {
      const eps = v.elasticity * (1 + Math.max(0, t - v.onset) / c.elasticityQuarters);
      const p = Math.min(1, Math.max(c.priceFloor, (o[t] as number) ** (1 / eps)));
      const q = Math.min(1, (o[t] as number) * p ** -eps);
      const cost =
        (1 - (mu[t] as number)) * (c.fixedCostShare + (1 - c.fixedCostShare) * q) * (1 + c.writeDown * (1 - p));
      return { sold: (revenue[t] as number) * p * q, profit: (revenue[t] as number) * (p * q - cost) };
    });
    return {
      profit: cells.map(({ profit }) => profit),
      relief: nothing,
      dk: nothing,
      sold: cells.map(({ sold }) => sold),
    };
  }

  // E13, E15
  const members = returns.filter(({ one, valued }) => one.inSP500 && valued);
  const basket = members.filter(({ one }) => one.group !== 'other');
  const capOf = (list: typeof members) => list.reduce((sum, { one }) => sum + one.cap.value, 0);
  const sp500 = times.map((t) => {
    const ai =
      basket.length === 0
        ? 0
        : basket.reduce((sum, { one, ret }) => sum + one.cap.value * (ret[t] as number), 0) / capOf(basket);
    const held = members.reduce(
      (sum, { one, ret }) => sum + (one.cap.value / world.indexCap.value) * (ret[t] as number),
      0,
    );
    return held + (1 - capOf(members) / world.indexCap.value) * v.spillover * ai;
  });
  let felt = 0;
  const gdpGap = times.map((t) => {
    felt += c.wealthSpeed * (world.macro.householdEquity.value * (sp500[t] as number) - felt);
    const gdp = at(world.macro.gdp, t);
    const dI =
      (-v.multiplier * c.usShare * (1 - v.importShare) * 4 * (dK[t] as number) * (1 + c.otherCapex * v.coMovement)) /
      gdp;
    return dI + (v.multiplier * (v.wealthSpending / 100) * felt) / gdp;
  });
  return { u, sp500, gdpGap, companies: returns };
}

function spendingOf(world: World, one: Company, t: number): number {
  if (one.group !== 'hyper') return 0;
  return one.capex.kind === 'own'
    ? (one.capex.path.values[t] as number)
    : one.capex.share.value * (world.capex.values[t] as number);
}

/** Rogers–Veraart by walking down from full payment until nothing changes; what each receiver loses in the year of quarter t. */
function clearByYear(
  world: World,
  v: Readonly<Record<ParameterId, number>>,
  s: readonly number[],
  u: readonly number[],
) {
  const { years, nodes, contracts } = world.network;
  const lost = new Map<string, number>();
  years.forEach((year, y) => {
    const inYear = world.quarters.flatMap((quarter, t) => (quarter.startsWith(String(year)) ? [t] : []));
    const mean = (path: readonly number[]) => inYear.reduce((sum, t) => sum + (path[t] as number), 0) / inYear.length;
    const [sY, uY] = [mean(s), mean(u)];
    const labs = new Set(nodes.filter(({ kind }) => kind === 'lab').map(({ entity }) => entity));
    const dues = contracts.map(({ from, to, amounts }) => ({
      from,
      to,
      was: amounts.values[y] as number,
      due: (amounts.values[y] as number) * (labs.has(from) ? 1 - (1 - v.firmShare) * sY : 1),
    }));
    const firms = nodes.map((node) => ({
      entity: node.entity,
      pbar:
        (node.outside.values[y] as number) +
        dues.reduce((sum, { from, due }) => (from === node.entity ? sum + due : sum), 0),
      means:
        node.kind === 'lab'
          ? (node.operating.values[y] as number) * (1 - v.takedownLoss * uY) +
            (node.funding.values[y] as number) * Math.max(0, 1 - v.fundingFreeze * sY)
          : (node.resources.values[y] as number),
    }));
    const share = new Map(firms.map(({ entity }) => [entity, 1]));
    for (let round = 0; round < 200; round++) {
      for (const { entity, pbar, means } of firms) {
        const got =
          means +
          dues.reduce((sum, { from, to, due }) => (to === entity ? sum + due * (share.get(from) as number) : sum), 0);
        share.set(entity, pbar === 0 || got >= pbar - 1e-12 * Math.max(1, pbar) ? 1 : (v.recovery * got) / pbar);
      }
    }
    for (const { from, to, was, due } of dues) {
      const key = `${to} ${year}`;
      lost.set(key, (lost.get(key) ?? 0) + was - due * (share.get(from) as number));
    }
  });
  return (entity: string, t: number) => lost.get(`${entity} ${world.quarters[t]?.slice(0, 4)}`) ?? 0;
}
