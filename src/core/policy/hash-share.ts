/**
 * A place in [0, 1) that a text always has: the same person is always drawn the same way, on every machine, without a list.
 * @formula FNV-1a over the UTF-16 units in two bytes each, then the 32-bit finaliser of MurmurHash3, divided by 2^32
 * @use for samples and groups that must stay the same; put what the draw is for before the id ("wave-12 person-7"), so that draws are independent of each other. Not for secrets
 * @param text what is drawn, any text
 * @returns share in [0, 1), spread evenly over different texts
 * @source Fowler, Noll & Vo (1991), FNV-1a; Appleby (2011), MurmurHash3 fmix32
 * @example hashShare("wave-12 person-7") // => 0.4100
 */
export function hashShare(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}
