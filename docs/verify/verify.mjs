// Verifies a ledger without the program that wrote it: node verify.mjs LEDGER-FOLDER [KIND-THAT-WITHDRAWS ...]
// Needs Node 20 and nothing else. What the bytes mean stands in docs/ledger-format.md. Exits 0 when whole, 4 when broken.
// Covers log, bodies and stray files. Entries that only the journal holds are named, not covered: close the inquiry properly first.
import { createHash, createPublicKey, verify as holds } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...kinds] = process.argv.slice(2)
const [width, findings, expected, withdraws] = [256, [], new Set(), kinds.length ? kinds : ['archive.withdraw/1']] // of a bundle; what is wrong; files that must be there
const must = (condition, what) => { if (!condition) throw new Error(what) } // or nothing
const check = (place, work) => { try { return work() } catch (problem) { findings.push(`${place}: ${problem.message}`) } }
const read = name => { expected.add(name); return readFileSync(join(folder, name)) }
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const leafHash = entry => sha256(Buffer.of(0), entry) // RFC 6962, section 2.1
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right)
const twice = (left, right) => ({ leaves: left.leaves * 2, hash: nodeHash(left.hash, right.hash) })
const ed25519 = bytes => createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') } })
const keyAt = (terms, size) => terms.findLast(term => term.from < size) ?? terms[0] // signs the checkpoint of this size, and the log's own entry at this index
const keyIdOf = bytes => sha256(bytes).toString('hex').slice(0, 32)
const base64 = text => Buffer.from(text, 'base64').toString('base64') === text ? Buffer.from(text, 'base64') : must(false, 'base64 that is not canonical')
function canonical(bytes) { // RFC 8785; numbers are integers only
  const members = value => Object.keys(value).sort().map(name => `${JSON.stringify(name)}:${write(value[name])}`)
  const write = value => Array.isArray(value) ? `[${value.map(write)}]` : value && typeof value === 'object' ? `{${members(value)}}` : JSON.stringify(value)
  const value = JSON.parse(bytes.toString('utf8'))
  const numbers = value => typeof value === 'number' ? Number.isSafeInteger(value) : !value || typeof value !== 'object' || Object.values(value).every(numbers)
  return must(numbers(value) && Buffer.from(write(value)).equals(bytes), 'JSON that is not canonical') ?? value
}
function path(index, count = width) { // tlog-tiles: three digits an element, all but the last with an x before them
  const groups = String(index).padStart(Math.max(3, Math.ceil(String(index).length / 3) * 3), '0').match(/.../g)
  return groups.map((group, at) => at < groups.length - 1 ? 'x' + group : group).join('/') + (count < width ? `.p/${count}` : '')
}
function verifierKey(line) { // C2SP signed-note: name+id+key
  const [, name, mark, encoded] = line.match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/) ?? must(false, 'no verifier key')
  const typed = base64(encoded)
  must(typed.length === 33 && typed[0] === 1 && sha256(name, '\n', typed).subarray(0, 4).toString('hex') === mark, 'no verifier key')
  return { name, mark, id: keyIdOf(typed.subarray(1)), key: ed25519(typed.subarray(1)) }
}
function logKeys() { // log.vkey; after the log was handed over also log.keys, a line each: the index of the entry that did, and the key
  const lines = name => read(name).toString('utf8').match(/^([^\n]+\n)+$/)?.[0].trimEnd().split('\n') ?? must(false, `${name} has not its form`)
  const [stated, ...more] = lines('log.vkey')
  const listed = existsSync(join(folder, 'log.keys')) ? lines('log.keys') : [`0 ${stated}`]
  const terms = listed.map(line => line.split(' ')).map(([from, line]) => ({ from: Number(from), stated: line, ...verifierKey(line) }))
  const grows = terms.every((term, at) => `${term.from} ${term.stated}` === listed[at] && term.name === terms[0].name && (at ? term.from > terms[at - 1].from : term.from === 0))
  return must(!more.length && grows && terms.at(-1).stated === stated, 'log.keys is not the history of log.vkey') ?? terms
}
function openCheckpoint() { // C2SP signed-note and tlog-checkpoint
  const terms = logKeys()
  const [bytes, note] = [read('checkpoint'), read('checkpoint').toString('utf8')]
  must(Buffer.from(note).equals(bytes) && note.endsWith('\n'), 'no note')
  const end = note.lastIndexOf('\n\n') + 1
  const [origin, size, root] = note.slice(0, end).split('\n')
  const { name, mark, key } = keyAt(terms, Number(size))
  const signatures = note.slice(end + 1, -1).split('\n').map(line => line.match(/^— (\S+) (\S+)$/) ?? must(false, 'no signature line'))
  const own = signatures.filter(line => line[1] === name).map(line => base64(line[2])).filter(line => line.subarray(0, 4).toString('hex') === mark)
  must(origin === name && String(Number(size)) === size && terms.at(-1).from < Math.max(size, 1), 'not a checkpoint of this log')
  must(own.length && own.every(bytes => holds(null, Buffer.from(note.slice(0, end)), key, bytes.subarray(4))), 'the signature does not hold')
  return { origin, size: Number(size), root: base64(root), terms }
}
function splitEntries(bytes, count) { // each with its length before it, two bytes
  const entries = []
  for (let at = 0; at < bytes.length; at += 2 + entries.at(-1).length) entries.push(bytes.subarray(at + 2, at + 2 + bytes.readUInt16BE(at)))
  return must(entries.length === count && entries.reduce((sum, entry) => sum + 2 + entry.length, 0) === bytes.length, `not exactly ${count} entries`) ?? entries
}
function splitBodies(bytes, count) { // length (4), salt (32), body; or FFFFFFFF and the leaf hash of the entry that withdrew it
  let [bodies, at] = [[], 0]
  for (; bodies.length < count; at += 36 + (bodies.at(-1).body?.length ?? 0)) {
    const length = bytes.readUInt32BE(at)
    const [head, body] = [bytes.subarray(at + 4, at + 36), bytes.subarray(at + 36, at + 36 + length)]
    must(head.length === 32 && (length === 0xffffffff || body.length === length), `body record ${bodies.length} is cut off`)
    bodies.push(length === 0xffffffff ? { withdrawnBy: head.toString('hex') } : { salt: head, body })
  }
  return must(at === bytes.length, 'something follows the last body') ?? bodies
}
const { origin, size, root, terms } = check('checkpoint', openCheckpoint) ?? { size: 0 }
const [members, barred] = [new Map(), new Set()] // keys by key id, as entries introduce them; those suspended, lost or replaced
const before = new Set() // leaf hashes
const [tombstones, tiles, range] = [new Map(), [], []] // what was withdrawn, by the leaf hash that the tombstone names; the unfinished tile of each level; perfect subtrees
let [recorded, withheld, successor] = ['', 0, '']

function checkEntry(index, entry, stored) { // a DSSE envelope over a header, and the body that the header commits to
  const leaf = leafHash(entry).toString('hex')
  if (stored.withdrawnBy) tombstones.set(stored.withdrawnBy, [...tombstones.get(stored.withdrawnBy) ?? [], { index, leaf }])
  const { payload: encoded, payloadType, signatures } = canonical(entry)
  const [payload, header] = [base64(encoded), canonical(base64(encoded))]
  must(Object.keys(header).join() === 'author,commitment,inquiry,instant,kind,links' && header.inquiry === origin, 'the header has not its shape')
  must(header.author === signatures[0].keyid, 'the first signature is not the author\'s')
  header.links.forEach(link => must(before.has(link), `links to ${link}, which is not before it`))
  const isTime = header.kind === 'log.time/1'
  must(isTime ? header.instant > recorded : index > 0, 'the recorded time goes back, or does not come first')
  recorded = isTime ? header.instant : recorded
  const targets = tombstones.get(leaf) ?? []
  withheld += targets.length
  tombstones.delete(leaf)
  targets.forEach(target => must(withdraws.includes(header.kind) && header.links.includes(target.leaf), `does not withdraw entry ${target.index}`))
  must(stored.withdrawnBy || sha256('rapporteur.body/1\n', stored.salt, stored.body).toString('hex') === header.commitment, 'the body is not the one that was signed')
  const body = stored.withdrawnBy ? {} : canonical(stored.body)
  const introduced = ['charter.member/1', 'charter.key/1', 'log.key/1'].includes(header.kind) ? base64(body.publicKey) : null
  if (introduced && !header.kind.startsWith('log.')) members.set(keyIdOf(introduced), ed25519(introduced))
  const [now, next] = [keyAt(terms, index), terms.find(term => index && term.from === index)]
  must((header.kind === 'log.key/1') === !!next, 'the log has another key from here on, or is handed over to one that is not listed')
  const mayHandOver = () => header.author === now.id || header.author === next.id && successor === next.id
  must(!next || keyIdOf(introduced) === next.id && mayHandOver() && signatures.some(({ keyid }) => keyid === next.id), 'the log is not handed over as it must be')
  successor = next ? '' : header.kind === 'log.successor/1' ? body.successor : successor
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload])
  for (const { keyid, sig } of signatures) {
    const key = header.kind.startsWith('log.') ? [now, next].find(term => term?.id === keyid)?.key : !barred.has(keyid) && members.get(keyid)
    must(key && holds(null, signed, key, base64(sig)), `the signature by ${keyid} does not hold, or its key is unknown`)
  }
  if (header.kind === 'charter.key/1') barred.add(body.replaces)
  if (header.kind === 'charter.standing/1') barred[body.standing === 'active' ? 'delete' : 'add'](body.key)
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
function compareTile(level, { index, hashes }, name = `tile/${level}/${path(index, hashes.length)}`) {
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
    while (range.at(-2)?.leaves === range.at(-1).leaves) range.push(twice(...range.splice(-2)))
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
