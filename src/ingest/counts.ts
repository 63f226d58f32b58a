/** A `Uint32Array` that grows. */
export class Counts {
  #items = new Uint32Array(1024);
  #expected = 0;
  length = 0;

  push(value: number): void {
    if (this.length === this.#items.length) this.#grow();
    this.#items[this.length++] = value;
  }

  /** About how many there will be, where that can be told: then room is made once, and none of it is wasted. */
  expect(count: number): void {
    this.#expected = count;
  }

  #grow(): void {
    const larger = new Uint32Array(
      Math.max(Math.ceil(this.length * 1.05), this.#expected || Math.ceil(this.length * 1.6)),
    );
    larger.set(this.#items);
    this.#items = larger;
  }

  get last(): number | undefined {
    return this.length === 0 ? undefined : this.#items[this.length - 1];
  }

  /** The item at a place that was pushed before. */
  at(place: number): number {
    return this.#items[place] as number;
  }

  /** One more at a place that was pushed before. */
  add(place: number): void {
    this.#items[place] = this.at(place) + 1;
  }

  taken(): Uint32Array {
    return this.#items.subarray(0, this.length);
  }
}
