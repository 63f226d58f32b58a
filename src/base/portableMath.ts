// JavaScript leaves the last digit of Math.exp, Math.log and Math.pow to the engine, and engines differ. These use only
// operations that IEEE 754 fixes to the last bit (+ − × ÷ and square roots), so a seed gives the same draws everywhere.
// Algorithms and coefficients: fdlibm (e_exp.c, e_log.c), © 1993 Sun Microsystems, free to use with this notice kept.

const word = new Float64Array(1);
const halves = new Int32Array(word.buffer);
const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/** 2 to a whole power from −1022 to 1023. */
function twoTo(k: number): number {
  halves[1 - high] = 0;
  halves[high] = (k + 1023) << 20;
  return word[0] as number;
}

/** e to the power x, within one unit in the last place, the same bits on every engine. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const size = Math.abs(x);
  if (size < 2 ** -28) return 1 + x;
  let k = 0;
  let upper = x;
  let lower = 0;
  if (size > 0.5 * Math.LN2) {
    k = Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5));
    upper = x - k * ln2High;
    lower = k * ln2Low;
  }
  const r = upper - lower;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  if (k === 0) return 1 - ((r * c) / (c - 2) - r);
  const y = 1 - (lower - (r * c) / (2 - c) - upper);
  if (k >= 1024) return y * 2 * twoTo(k - 1);
  if (k < -1021) return y * twoTo(k + 1000) * 2 ** -1000;
  return y * twoTo(k);
}

/** The natural logarithm, within one unit in the last place, the same bits on every engine; NaN below 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  let k = 0;
  word[0] = x;
  if (x < 2.2250738585072014e-308) {
    k = -54;
    word[0] = x * 2 ** 54;
  }
  let top = halves[high] as number;
  k += (top >> 20) - 1023;
  top &= 0xfffff;
  const carry = (top + 0x95f64) & 0x100000;
  halves[high] = top | (carry ^ 0x3ff00000);
  k += carry >> 20;
  const f = (word[0] as number) - 1;
  if ((0xfffff & (2 + top)) < 3) {
    if (f === 0) return k * ln2High + k * ln2Low;
    const r = f * f * (0.5 - f / 3);
    return k === 0 ? f - r : k * ln2High - (r - k * ln2Low - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const r = even + odd;
  if (((top - 0x6147a) | (0x6b851 - top)) > 0) {
    const half = 0.5 * f * f;
    if (k === 0) return f - (half - s * (half + r));
    return k * ln2High - (half - (s * (half + r) + k * ln2Low) - f);
  }
  if (k === 0) return f - s * (f - r);
  return k * ln2High - (s * (f - r) - k * ln2Low - f);
}

/**
 * x to the power y for x ≥ 0, the same bits on every engine. The relative error grows with the exponent of the answer:
 * about 2e-16 × (1 + |y ln x|).
 */
export function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  return exp(y * log(x));
}
