// Verifies a ledger without the program that wrote it: node verify.mjs LEDGER-FOLDER [KIND-THAT-WITHDRAWS ...]
// Needs Node 20 and nothing else. What the bytes mean stands in docs/ledger-format.md. Exits 0 when whole, 4 when broken.
// Covers log, bodies and stray files. Entries that only the journal holds are named, not covered: close the inquiry properly first.
import { createHash, createPublicKey, verify as holds } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...kinds] = process.argv.slice(2)
const withdraws = new Set(kinds.length ? kinds : ['archive.withdraw/1'])
const [width, findings, expected] = [256, [], new Set()] // of a bundle; what is wrong; the files that must be there
const must = (condition, what) => { if (!condition) throw new Error(what) }
const check = (place, work) => { try { return work() } catch (problem) { findings.push(`${place}: ${problem.message}`) } }
const read = name => { expected.add(name); return readFileSync(join(folder, name)) }
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafHash = entry => sha256(Buffer.of(0), entry) // RFC 6962, section 2.1
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)
const ed25519 = bytes => createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') } })
const keyIdOf = bytes => sha256(bytes).toString('hex').slice(0, 32)

const base64 = text => { // strict: every value has one spelling
  must(Buffer.from(text, 'base64').toString('base64') === text, 'base64 that is not canonical')
  return Buffer.from(text, 'base64')
}
function canonical(bytes) { // RFC 8785; numbers are integers only
  const members = value => Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${write(value[name])}`)
  const write = value => Array.isArray(value) ? `[${value.map(write)}]` : value && typeof value === 'object' ? `{${members(value)}}` : JSON.stringify(value)
  const value = JSON.parse(bytes.toString('utf8'))
  const numbers = value => typeof value === 'number' ? Number.isSafeInteger(value) : !value || typeof value !== 'object' || Object.values(value).every(numbers)
  must(numbers(value) && Buffer.from(write(value)).equals(bytes), 'JSON that is not canonical')
  return value
}
function path(index, count = width) { // tlog-tiles: three digits an element, all but the last with an x before them
  const groups = String(index).padStart(Math.max(3, Math.ceil(String(index).length / 3) * 3), '0').match(/.../g)
  return groups.map((group, at) => at < groups.length - 1 ? 'x' + group : group).join('/') + (count < width ? `.p/${count}` : '')
}

function openCheckpoint() { // C2SP signed-note and tlog-checkpoint
  const [, name, id, encoded] = read('log.vkey').toString('utf8').match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)\n$/) ?? must(false, 'no verifier key')
  const typed = base64(encoded)
  must(typed.length === 33 && typed[0] === 1 && sha256(name, '\n', typed).subarray(0, 4).toString('hex') === id, 'no verifier key')
  const bytes = read('checkpoint')
  const note = bytes.toString('utf8')
  must(Buffer.from(note).equals(bytes) && note.endsWith('\n'), 'no note')
  const end = note.lastIndexOf('\n\n') + 1
  const [origin, size, root] = note.slice(0, end).split('\n')
  const signatures = note.slice(end + 1, -1).split('\n').map(line => line.match(/^— (\S+) (\S+)$/) ?? must(false, 'no signature line'))
  const own = signatures.filter(line => line[1] === name).map(line => base64(line[2])).filter(line => line.subarray(0, 4).toString('hex') === id)
  const key = ed25519(typed.subarray(1))
  must(origin === name && String(Number(size)) === size, 'not a checkpoint of this log')
  must(own.length && own.every(bytes => holds(null, Buffer.from(note.slice(0, end)), key, bytes.subarray(4))), 'the signature does not hold')
  return { origin, size: Number(size), root: base64(root), logKey: { id: keyIdOf(typed.subarray(1)), key } }
}

function splitEntries(bytes, count) { // each with its length before it, two bytes
  const entries = []
  for (let at = 0; at < bytes.length; at += 2 + entries.at(-1).length) entries.push(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)))
  must(entries.length === count && entries.reduce((sum, entry) => sum + 2 + entry.length, 0) === bytes.length, `not exactly ${count} entries`)
  return entries
}
function splitBodies(bytes, count) { // length (4), salt (32), body; or FFFFFFFF and the leaf hash of the entry that withdrew it
  const bodies = []
  let at = 0
  for (; bodies.length < count; at += 36 + (bodies.at(-1).body?.length ?? 0)) {
    const length = bytes.readUInt32BE(at)
    const [head, body] = [bytes.subarray(at + 4, at + 36), bytes.subarray(at + 36, at + 36 + length)]
    must(head.length === 32 && (length === 0xffffffff || body.length === length), `body record ${bodies.length} is cut off`)
    bodies.push(length === 0xffffffff ? { withdrawnBy: head.toString('hex') } : { salt: head, body })
  }
  must(at === bytes.length, 'something follows the last body')
  return bodies
}

const { origin, size, root, logKey } = check('checkpoint', openCheckpoint) ?? { size: 0 }
const members = new Map() // keys by key id, as entries introduce them
const before = new Set() // leaf hashes
const tombstones = new Map() // what was withdrawn, by the leaf hash that the tombstone names
const [tiles, range] = [[], []] // the unfinished tile of each level; the roots of the perfect subtrees, greatest first
let [recorded, withheld] = ['', 0]

function checkEntry(index, entry, stored) { // a DSSE envelope over a header, and the body that the header commits to
  const leaf = leafHash(entry).toString('hex')
  if (stored.withdrawnBy) tombstones.set(stored.withdrawnBy, [...tombstones.get(stored.withdrawnBy) ?? [], { index, leaf }])
  const { payload: encoded, payloadType, signatures } = canonical(entry)
  const payload = base64(encoded)
  const header = canonical(payload)
  must(Object.keys(header).join() === 'author,commitment,inquiry,instant,kind,links' && header.inquiry === origin, 'the header has not its shape')
  must(header.author === signatures[0].keyid, 'the first signature is not the author\'s')
  header.links.forEach(link => must(before.has(link), `links to ${link}, which is not before it`))
  const isTime = header.kind === 'log.time/1'
  must(isTime ? header.instant > recorded : index > 0, 'the recorded time goes back, or does not come first')
  recorded = isTime ? header.instant : recorded
  const targets = tombstones.get(leaf) ?? []
  withheld += targets.length
  tombstones.delete(leaf)
  targets.forEach(target => must(withdraws.has(header.kind) && header.links.includes(target.leaf), `does not withdraw entry ${target.index}`))
  if (!stored.withdrawnBy) {
    must(sha256('rapporteur.body/1\n', stored.salt, stored.body).toString('hex') === header.commitment, 'the body is not the one that was signed')
    const { publicKey } = canonical(stored.body) ?? {}
    if (header.kind === 'charter.member/1') members.set(keyIdOf(base64(publicKey)), ed25519(base64(publicKey)))
  }
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload])
  for (const { keyid, sig } of signatures) {
    const key = header.kind.startsWith('log.') ? (keyid === logKey.id ? logKey.key : null) : members.get(keyid)
    must(key && holds(null, signed, key, base64(sig)), `the signature by ${keyid} does not hold, or its key is unknown`)
  }
}

function grow(level, hash) { // a tile that fills is compared, and becomes one hash of the level above
  const tile = tiles[level] ??= { index: 0, hashes: [] }
  if (tile.hashes.push(hash) < width) return
  compareTile(level, tile)
  tiles[level] = { index: tile.index + 1, hashes: [] }
  let { hashes } = tile
  while (hashes.length > 1) hashes = hashes.flatMap((hash, at) => at % 2 ? [nodeHash(hashes[at - 1], hash)] : [])
  grow(level + 1, hashes[0])
}
function compareTile(level, { index, hashes }) {
  const name = `tile/${level}/${path(index, hashes.length)}`
  check(name, () => must(read(name).equals(Buffer.concat(hashes)), 'the tile is not what the entries lead to'))
}

for (let start = 0; start < size; start += width) {
  const count = Math.min(width, size - start)
  const [bundle, bodyBundle] = [`tile/entries/${path(start / width, count)}`, `bodies/${path(start / width)}`]
  const entries = check(bundle, () => splitEntries(read(bundle), count)) ?? []
  const bodies = check(bodyBundle, () => splitBodies(read(bodyBundle), count)) ?? []
  for (const [at, entry] of entries.entries()) {
    check(`entry ${start + at}`, () => checkEntry(start + at, entry, bodies[at] ?? must(false, 'there is no body record')))
    before.add(leafHash(entry).toString('hex'))
    grow(0, leafHash(entry))
    range.push({ leaves: 1, hash: leafHash(entry) })
    while (range.at(-2)?.leaves === range.at(-1).leaves) {
      const [left, right] = range.splice(-2)
      range.push({ leaves: left.leaves * 2, hash: nodeHash(left.hash, right.hash) })
    }
  }
}
tiles.forEach((tile, level) => tile.hashes.length && compareTile(level, tile))
const computed = range.length ? range.map(part => part.hash).reduceRight((right, left) => nodeHash(left, right)) : sha256()
if (root && !computed.equals(root)) findings.push('checkpoint: the root is not what the entries lead to')
for (const [by, targets] of tombstones) targets.forEach(({ index }) => findings.push(`entry ${index}: its body is gone, and no later entry is ${by}`))
for (const found of readdirSync(folder, { recursive: true })) {
  const name = found.replaceAll('\\', '/')
  if (statSync(join(folder, found)).isDirectory() || expected.has(name)) continue
  if (name !== `journal/${size}`) findings.push(`${name}: nothing accounts for this file`)
  else if (statSync(join(folder, found)).size) console.log(`note: ${name} holds entries that are not covered`)
}
findings.forEach(finding => console.log(finding))
console.log(findings.length ? `broken: ${findings.length} findings` : `whole: ${size} entries, ${withheld} bodies withheld, root ${root.toString('hex')}`)
process.exit(findings.length ? 4 : 0)
