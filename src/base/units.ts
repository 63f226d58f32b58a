declare const unit: unique symbol;

/** A number that knows its unit at compile time and is a plain number at run time. */
export type Quantity<U extends string> = number & { readonly [unit]: U };

/** Billions of US dollars. */
export type UsdBn = Quantity<'USD_bn'>;
/** A share as a plain ratio: 0.25 is 25 %. */
export type Fraction = Quantity<'fraction'>;

export const usdBn = (value: number): UsdBn => value as UsdBn;
export const fraction = (value: number): Fraction => value as Fraction;
