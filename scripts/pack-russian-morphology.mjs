// Packs the Russian dictionary of OpenCorpora, as compiled in the npm package "az", for src/Rapporteur.Names/Russian/Data.
// Run with Node and npm: node scripts/pack-russian-morphology.mjs. The output depends on the package only (see docs/decisions/0010).
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const PACKAGE = 'az@0.2.3'
const SHA256 = '868de433b36150fa271aa7a93f5a7289bc91372a512a7463d00fa2a4e0d3ffe0'
const work = mkdtempSync(join(tmpdir(), 'morphology-'))
const data = join(dirname(fileURLToPath(import.meta.url)), '../src/Rapporteur.Names/Russian/Data')

const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: work, encoding: 'utf8' }).trim()
const sha256 = createHash('sha256').update(readFileSync(join(work, archive))).digest('hex')
if (sha256 !== SHA256) throw new Error(`${archive} is another file than the one that was packed before: ${sha256}`)
execFileSync('tar', ['xzf', archive], { cwd: work })
const dict = name => readFileSync(join(work, 'package/dicts', name))
const lines = name => Buffer.from(JSON.parse(dict(name)).join('\n'))

const parts = {
  'words.dawg': dict('words.dawg'),
  'probabilities.dawg': dict('p_t_given_w.intdawg'),
  'endings-0.dawg': dict('prediction-suffixes-0.dawg'),
  'endings-1.dawg': dict('prediction-suffixes-1.dawg'),
  'endings-2.dawg': dict('prediction-suffixes-2.dawg'),
  'paradigms.array': dict('paradigms.array'),
  'suffixes.txt': lines('suffixes.json'),
  'tags.txt': lines('gramtab-opencorpora-int.json'),
}
for (const [name, bytes] of Object.entries(parts)) {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  writeFileSync(join(data, `${name}.br`), packed)
  console.error(`${name}: ${bytes.length} -> ${packed.length}`)
}
