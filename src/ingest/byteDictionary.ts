/** Gives each different run of bytes a number, 0 upwards, without making a string of it. The bytes stay where they are. */
export class ByteDictionary {
  readonly #bytes: Uint8Array;
  #slots = new Int32Array(16).fill(-1);
  #from: number[] = [];
  #to: number[] = [];
  #hashes: number[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get size(): number {
    return this.#from.length;
  }

  /** The number of these bytes; a new one equals the size before the call. */
  intern(from: number, to: number): number {
    const bytes = this.#bytes;
    // FNV-1a over 32 bits.
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.#slots[slot] as number;
      if (id < 0) break;
      if (this.#hashes[id] === hash && this.#same(id, from, to)) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.#from.length;
    this.#slots[slot] = id;
    this.#from.push(from);
    this.#to.push(to);
    this.#hashes.push(hash);
    if (this.#from.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #same(id: number, from: number, to: number): boolean {
    const start = this.#from[id] as number;
    if ((this.#to[id] as number) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (this.#bytes[start + i] !== this.#bytes[from + i]) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (const [id, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}
