/**
 * The value of a sum such as `100*(725/410-1)`: plain numbers, `+ - * /` and brackets, nothing else. For tables of
 * expectations that carry their own working. Throws on anything it cannot read.
 */
export function arithmetic(text: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  if (tokens.join('') !== text.replaceAll(' ', '')) throw new Error(`not a sum: ${text}`);
  let at = 0;
  const take = () => tokens[at++];
  const factor = (): number => {
    const token = take();
    if (token === '(') {
      const inner = sum();
      if (take() !== ')') throw new Error(`unclosed bracket: ${text}`);
      return inner;
    }
    const value = Number(token);
    if (token === undefined || Number.isNaN(value)) throw new Error(`not a sum: ${text}`);
    return value;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === '*' || tokens[at] === '/') value = take() === '*' ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') value = take() === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`not a sum: ${text}`);
  return value;
}
