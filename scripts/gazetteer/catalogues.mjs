// Reads the gettext catalogues (GNU .mo files) of Debian's libgeonames-common.
// Their keys are GeoNames ids ("706483"), country codes ("UA") and province codes ("UA.07").
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** The catalogue of one language as a Map from key to name; empty where the language has none. */
export function readCatalogue(localeFolder, language) {
  const file = join(localeFolder, language, 'LC_MESSAGES', 'geonames.mo');
  return existsSync(file) ? parseMo(readFileSync(file)) : new Map();
}

/** Parses a .mo file as the gettext manual describes it ("The Format of GNU MO Files"). */
export function parseMo(bytes) {
  const littleEndian = bytes.readUInt32LE(0) === 0x950412de;
  const word = at => littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
  const [count, originals, translations] = [word(8), word(12), word(16)];
  const text = at => bytes.toString('utf8', word(at + 4), word(at + 4) + word(at));
  const names = new Map();
  for (let i = 0; i < count; i++) {
    const [key, name] = [text(originals + 8 * i), text(translations + 8 * i).trim()];
    if (key && name) names.set(key, name);
  }
  return names;
}
