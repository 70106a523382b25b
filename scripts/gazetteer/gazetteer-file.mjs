// The one form of both tables: tab separated, a header line, the columns below. README.md of the gazetteer describes them.
export const columns = ['id', 'name', 'country', 'province', 'kind', 'lat', 'lon', 'population', 'names', 'reference'];

export const kinds = ['country', 'province', 'area', 'town', 'district', 'building'];

/** Rows as objects; throws at a line that has not as many cells as the header. */
export function parseTable(text) {
  const [header, ...lines] = text.split('\n').filter(line => line && !line.startsWith('#'));
  const heads = header.split('\t');
  return lines.map((line, number) => {
    const cells = line.split('\t');
    if (cells.length !== heads.length) throw new Error(`row ${number + 1} has ${cells.length} cells: ${line}`);
    return Object.fromEntries(heads.map((head, i) => [head, cells[i]]));
  });
}

export function formatTable(rows, heads = columns) {
  const line = row => heads.map(head => String(row[head] ?? '')).join('\t');
  return [heads.join('\t'), ...rows.map(line)].join('\n') + '\n';
}

/** `en,fr:Kharkov@-1991` as { languages, name, from, to }. */
export function parseName(written) {
  const match = /^([a-z,]+):([^@|\t]+)(?:@(\d{3,4})?-(\d{3,4})?)?$/.exec(written);
  if (!match) throw new Error(`not a name: ${written}`);
  return { languages: match[1].split(','), name: match[2], from: match[3], to: match[4] };
}

/** Names by language folded together where several languages write the same: `de,pl:Charkow|ru:Харьков`. */
export function formatNames(byLanguage, exceptName) {
  const languagesOf = new Map();
  for (const [language, name] of byLanguage) {
    if (name === exceptName || /[\t|@]/.test(name)) continue;
    languagesOf.set(name, [...languagesOf.get(name) ?? [], language]);
  }
  return [...languagesOf].map(([name, languages]) => `${languages.join(',')}:${name}`).join('|');
}
