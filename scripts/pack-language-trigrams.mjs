// Packs the letter statistics by which the archive guesses languages and encodings, from the npm package "franc" (MIT), for
// src/Rapporteur/Archive/Texts/languages.txt: a line each of language, script, and the 300 commonest trigrams, commonest first.
// Run with Node and npm: node scripts/pack-language-trigrams.mjs.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PACKAGE = 'franc@6.2.0'
const LANGUAGES = {
  Latin: {
    eng: 'en', fra: 'fr', deu: 'de', spa: 'es', por: 'pt', ita: 'it', pol: 'pl', ces: 'cs', slk: 'sk', slv: 'sl', hrv: 'hr', hun: 'hu', ron: 'ro', nld: 'nl',
    swe: 'sv', dan: 'da', nob: 'nb', fin: 'fi', ekk: 'et', lvs: 'lv', lit: 'lt', als: 'sq', tur: 'tr', azj: 'az', uzn: 'uz', cat: 'ca',
  },
  Cyrillic: {
    rus: 'ru', ukr: 'uk', bel: 'be', bul: 'bg', srp: 'sr', mkd: 'mk', kaz: 'kk', tat: 'tt', tgk: 'tg', kir: 'ky', khk: 'mn',
  },
  Arabic: { arb: 'ar', pes: 'fa', urd: 'ur', pbu: 'ps', uig: 'ug' },
  Hebrew: { heb: 'he', ydd: 'yi' },
}

const work = mkdtempSync(join(tmpdir(), 'trigrams-'))
const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: work, encoding: 'utf8' }).trim()
execFileSync('tar', ['xzf', archive], { cwd: work })
const { data } = await import(pathToFileURL(join(work, 'package/data.js')))

const lines = []
for (const [script, languages] of Object.entries(LANGUAGES)) {
  for (const [code, tag] of Object.entries(languages)) lines.push(`${tag}\t${script}\t${data[script][code]}`)
}
const target = join(dirname(fileURLToPath(import.meta.url)), '../src/Rapporteur/Archive/Texts/languages.txt')
writeFileSync(target, lines.join('\n') + '\n')
