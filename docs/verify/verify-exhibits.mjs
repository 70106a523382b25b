// Verifies exhibits handed over by an inquiry, without the program that packed them: node verify-exhibits.mjs [FOLDER]
// Needs Node 20 and nothing else. FOLDER (this file's own, if none is named) holds log.vkey and a folder for each exhibit: its bytes
// (E1/E1.*), deposit.json and deposit.salt (what was signed), receipt.tlog-proof. Compare the fingerprint that is printed with
// one that you were given by another way: everything rests on that key. Exits 0 when all holds, 4 when not.
import { createHash, createPublicKey, verify as holds } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url))
const must = (condition, what) => { if (!condition) throw new Error(what) }
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right) // RFC 6962, section 2.1
const base64 = text => Buffer.from(text, 'base64')

const [, name, mark, encoded] = readFileSync(join(folder, 'log.vkey'), 'utf8').match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)\n$/) // C2SP signed-note
const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: base64(encoded).subarray(1).toString('base64url') } })
const fingerprint = sha256(base64(encoded).subarray(1)).toString('hex').slice(0, 32).match(/.{4}/g).join(' ')

function checkpointOf(note) { // signed by the log: origin, size, root
  const end = note.lastIndexOf('\n\n') + 1
  const [origin, size, root] = note.slice(0, end).split('\n')
  const lines = note.slice(end + 1).split('\n').map(line => line.match(/^— (\S+) (\S+)$/)).filter(line => line?.[1] === name)
  const own = lines.map(line => base64(line[2])).filter(line => line.subarray(0, 4).toString('hex') === mark)
  must(origin === name && own.length, 'the checkpoint is not one of this log')
  must(own.every(line => holds(null, Buffer.from(note.slice(0, end)), key, line.subarray(4))), 'the signature under the checkpoint does not hold')
  return { size: BigInt(size), root: base64(root) }
}
function rootFrom(leaf, index, size, proof) { // RFC 9162, section 2.1.3.2
  let [hash, node, last] = [leaf, index, size - 1n]
  for (const sibling of proof) {
    must(last > 0n, 'the proof is too long')
    if (node & 1n || node === last) {
      hash = nodeHash(sibling, hash)
      while (!(node & 1n) && node) [node, last] = [node >> 1n, last >> 1n]
    } else hash = nodeHash(hash, sibling)
    ;[node, last] = [node >> 1n, last >> 1n]
  }
  must(last === 0n, 'the proof is too short')
  return hash
}
function checkExhibit(handle) {
  const read = file => readFileSync(join(folder, handle, file))
  const receipt = read('receipt.tlog-proof').toString('utf8')
  const [first, extra, index, ...proof] = receipt.slice(0, receipt.indexOf('\n\n')).split('\n')
  must(first === 'c2sp.org/tlog-proof@v1' && extra.startsWith('extra ') && index.startsWith('index '), 'no receipt')
  const envelope = base64(extra.slice(6))
  const { size, root } = checkpointOf(receipt.slice(receipt.indexOf('\n\n') + 2))
  must(rootFrom(sha256(Buffer.of(0), envelope), BigInt(index.slice(6)), size, proof.map(base64)).equals(root), 'the log does not hold this deposit')
  const header = JSON.parse(base64(JSON.parse(envelope).payload))
  const [body, salt] = [read('deposit.json'), Buffer.from(read('deposit.salt').toString('utf8').trim(), 'hex')]
  must(sha256('rapporteur.body/1\n', salt, body).toString('hex') === header.commitment, 'deposit.json is not what was signed')
  const deposit = JSON.parse(body)
  const document = readdirSync(join(folder, handle)).find(file => file === handle || file.startsWith(`${handle}.`)) ?? must(false, 'its bytes are not here')
  must(sha256(read(document)).toString('hex') === deposit.sha256, `${document} is not what was deposited`)
  return `${handle}: whole. ${document}, sha256 ${deposit.sha256}, entry ${index.slice(6)} of ${size}, signed ${header.instant} by the depositor's clock`
}

const exhibits = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory() && /^E[0-9]+$/.test(entry.name)).map(entry => entry.name)
let broken = exhibits.length ? 0 : 1
for (const handle of exhibits.sort((a, b) => a.slice(1) - b.slice(1))) {
  try { console.log(checkExhibit(handle)) } catch (problem) { broken++; console.log(`${handle}: BROKEN, ${problem.message}`) }
}
console.log(`${exhibits.length} exhibits, ${broken} broken; key of the log: ${fingerprint}`)
process.exit(broken ? 4 : 0)
