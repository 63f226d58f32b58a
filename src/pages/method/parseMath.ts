/** A piece of a formula, as it will be set. */
export type MathNode =
  | { readonly kind: 'identifier'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'row'; readonly parts: readonly MathNode[] }
  | { readonly kind: 'fraction'; readonly over: MathNode; readonly under: MathNode }
  | { readonly kind: 'script'; readonly base: MathNode; readonly sub: MathNode | null; readonly sup: MathNode | null };

const names: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  epsilon: 'ε',
  eta: 'η',
  xi: 'ξ',
  mu: 'μ',
  nu: 'ν',
  rho: 'ρ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  Omega: 'Ω',
  Pi: 'Π',
};

const operators: Readonly<Record<string, string>> = {
  sum: '∑',
  le: '≤',
  ge: '≥',
  cdot: '·',
  times: '×',
  min: 'min',
  max: 'max',
  mean: 'mean',
  clip: 'clip',
};

const token = /\\[a-zA-Z]+|\{|\}|[_^]|[0-9]+(?:\.[0-9]+)?|[a-zA-Z]+|\s+|[^\sa-zA-Z0-9]/g;

/**
 * The small part of TeX the method page is written in: names, numbers, `_`, `^`, `{}`, `\frac{}{}`, `\text{}` and the
 * commands above. Throws on anything it does not know: the formulas are ours, so that is a fault of the page.
 */
export function parseMath(source: string): MathNode {
  const tokens = source.match(token) ?? [];
  let at = 0;
  const skip = () => {
    while (/^\s+$/.test(tokens[at] ?? '')) at++;
  };

  function group(): MathNode {
    skip();
    if (tokens[at] !== '{') return scripted();
    at++;
    const parts: MathNode[] = [];
    for (skip(); tokens[at] !== '}'; skip()) {
      if (at >= tokens.length) throw new Error(`A group is not closed in ${source}`);
      parts.push(scripted());
    }
    at++;
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'row', parts };
  }

  function words(): MathNode {
    if (tokens[at] !== '{') throw new Error(`\\text takes a group in ${source}`);
    let text = '';
    for (at++; tokens[at] !== '}'; at++) {
      if (at >= tokens.length) throw new Error(`A group is not closed in ${source}`);
      text += tokens[at];
    }
    at++;
    return { kind: 'words', text };
  }

  function atom(): MathNode {
    skip();
    const next = tokens[at];
    if (next === undefined || next === '}' || next === '_' || next === '^')
      throw new Error(`Something is missing before “${next ?? 'the end'}” in ${source}`);
    if (next === '{') return group();
    at++;
    if (next === '\\frac') return { kind: 'fraction', over: group(), under: group() };
    if (next === '\\text') return words();
    if (next.startsWith('\\')) {
      const name = next.slice(1);
      const letter = names[name];
      const operator = operators[name];
      if (letter !== undefined) return { kind: 'identifier', text: letter };
      if (operator !== undefined) return { kind: 'operator', text: operator };
      throw new Error(`Nobody knows ${next} in ${source}`);
    }
    if (/^[0-9]/.test(next)) return { kind: 'number', text: next };
    if (/^[a-zA-Z]/.test(next)) return { kind: 'identifier', text: next };
    return { kind: 'operator', text: next === '-' ? '−' : next };
  }

  function scripted(): MathNode {
    const base = atom();
    let sub: MathNode | null = null;
    let sup: MathNode | null = null;
    for (skip(); tokens[at] === '_' || tokens[at] === '^'; skip()) {
      const low = tokens[at++] === '_';
      const script = group1();
      if (low) sub = script;
      else sup = script;
    }
    return sub || sup ? { kind: 'script', base, sub, sup } : base;
  }

  /** What follows `_` or `^`: a group, or one atom without scripts of its own. */
  function group1(): MathNode {
    skip();
    return tokens[at] === '{' ? group() : atom();
  }

  const parts: MathNode[] = [];
  for (skip(); at < tokens.length; skip()) parts.push(scripted());
  return { kind: 'row', parts };
}
