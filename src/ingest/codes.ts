import { Counts } from './counts.ts';

/** Gives each different text a number in the order of their coming. Number 0 is the empty text. */
export class TextCodes {
  readonly #codes = new Map<string, number>([['', 0]]);
  readonly texts: string[] = [''];

  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  text(code: number): string {
    return this.texts[code] ?? '';
  }
}

/** Gives each different pair of numbers a number, 0 upwards: 12 to 20 bytes each, where a `Map` takes no more than 16 million. */
export class PairCodes {
  #slots = new Int32Array(1 << 10).fill(-1);
  readonly #firsts = new Counts();
  readonly #seconds = new Counts();
  #lastFirst = -1;
  #lastSecond = -1;
  #last = -1;

  get size(): number {
    return this.#firsts.length;
  }

  pair(code: number): readonly [number, number] {
    return [this.#firsts.at(code), this.#seconds.at(code)];
  }

  code(first: number, second: number): number {
    // Cells of one row, and rows of one name, come together.
    if (first === this.#lastFirst && second === this.#lastSecond) return this.#last;
    const slot = this.#find(first, second);
    let code = this.#slots[slot] as number;
    if (code < 0) {
      code = this.#firsts.length;
      this.#slots[slot] = code;
      this.#firsts.push(first);
      this.#seconds.push(second);
      if (code * 2 > this.#slots.length) this.#grow();
    }
    this.#lastFirst = first;
    this.#lastSecond = second;
    this.#last = code;
    return code;
  }

  #find(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const code = this.#slots[slot] as number;
      if (code < 0 || (this.#firsts.at(code) === first && this.#seconds.at(code) === second)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    for (let code = 0; code < this.#firsts.length; code++)
      this.#slots[this.#find(this.#firsts.at(code), this.#seconds.at(code))] = code;
  }
}
