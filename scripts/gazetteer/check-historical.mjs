// Checks historical.tsv: its form, its references, and that every place it extends is in places.tsv.br under that id.
//
//   node check-historical.mjs         prints what is wrong and exits 1, or one line and 0
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { columns, kinds, parseName, parseTable } from './gazetteer-file.mjs';

const folder = new URL('../../src/Rapporteur.Reading/gazetteer/', import.meta.url);
const places = new Map(parseTable(brotliDecompressSync(readFileSync(new URL('places.tsv.br', folder))).toString('utf8'))
  .map(place => [place.id, place]));
const text = readFileSync(new URL('historical.tsv', folder), 'utf8');
const rows = parseTable(text);
const references = new Set([...readFileSync(new URL('README.md', folder), 'utf8').matchAll(/^\| `([a-z0-9-]+)` \|/gm)]
  .map(match => match[1]));

const wrong = [];
const expect = (holds, row, what) => { if (!holds) wrong.push(`${row.id} ${row.name}: ${what}`); };

if (text.split('\n', 1)[0] !== columns.join('\t')) wrong.push(`the header is not ${columns.join(' ')}`);
const seen = new Set();
for (const row of rows) {
  expect(!seen.has(row.id), row, 'the id stands twice');
  seen.add(row.id);
  for (const key of row.reference.split('; ')) expect(references.has(key), row, `no such reference: ${key}`);
  checkNames(row);
  if (row.id.startsWith('own:')) checkOwnPlace(row);
  else checkExtension(row);
}

function checkNames(row) {
  for (const written of row.names ? row.names.split('|') : []) {
    try {
      const { from, to } = parseName(written);
      expect(!from || !to || Number(from) <= Number(to), row, `years run backwards: ${written}`);
    } catch (error) {
      expect(false, row, error.message);
    }
  }
}

function checkOwnPlace(row) {
  expect(/^own:[a-z0-9-]+$/.test(row.id), row, 'an own id is own: and a slug');
  expect(kinds.includes(row.kind), row, `no such kind: ${row.kind}`);
  expect(/^[A-Z]{2}(,[A-Z]{2})*$/.test(row.country), row, `no country: ${row.country}`);
  expect(!row.province || places.has(`admin1:${row.province}`), row, `no such province: ${row.province}`);
  const hasPoint = row.lat !== '' && row.lon !== '';
  const mayHavePoint = !['area', 'country'].includes(row.kind);
  expect(hasPoint === mayHavePoint, row, mayHavePoint ? 'has no point' : 'has a point, though it is an area');
  expect(Math.abs(Number(row.lat)) <= 90 && Math.abs(Number(row.lon)) <= 180, row, 'lies outside the globe');
}

function checkExtension(row) {
  const place = places.get(row.id);
  expect(place, row, 'is not in places.tsv.br');
  if (!place) return;
  expect(row.country === place.country, row, `is in ${place.country}`);
  expect(!row.id.startsWith('geonames:') || row.name === place.name, row, `is called ${place.name} there`);
  for (const column of ['province', 'kind', 'lat', 'lon', 'population']) {
    expect(row[column] === '', row, `${column} is given by places.tsv.br`);
  }
}

for (const line of wrong) console.log(line);
if (wrong.length > 0) process.exit(1);
console.log(`${rows.length} rows, ${rows.filter(row => row.id.startsWith('own:')).length} places of their own, in order`);
