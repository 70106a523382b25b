// Verifies the log part of a ledger with the client of the Go checksum database, which knows nothing of this project:
// the note's signature, every tile against the root, and the inclusion of every entry.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type folder string

func (f folder) Height() int                        { return height }
func (f folder) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// The client puts the height of its tiles into the path; tlog-tiles, where it is always 8, does not.
		data, err := f.read("tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (f folder) read(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(string(f), filepath.FromSlash(name)))
}

func main() {
	if err := verify(folder(os.Args[1])); err != nil {
		fmt.Println("broken:", err)
		os.Exit(4)
	}
}

func verify(ledger folder) error {
	tree, err := openCheckpoint(ledger)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, ledger)
	index := int64(0)
	for index < tree.N {
		entries, err := readBundle(ledger, index/256, tree.N)
		if err != nil {
			return err
		}
		for _, entry := range entries {
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			if err != nil {
				return err
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
				return fmt.Errorf("entry %d: %w", index, err)
			}
			index++
		}
	}
	fmt.Printf("whole: %d entries\n", tree.N)
	return nil
}

// The header of a checkpoint is not the one of the checksum database, so its three lines are read by hand.
func openCheckpoint(ledger folder) (tlog.Tree, error) {
	key, err := ledger.read("log.vkey")
	if err != nil {
		return tlog.Tree{}, err
	}
	verifier, err := note.NewVerifier(strings.TrimSuffix(string(key), "\n"))
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := ledger.read("checkpoint")
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, fmt.Errorf("not a root hash")
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree, nil
}

func readBundle(ledger folder, bundle, size int64) ([][]byte, error) {
	width := size - bundle*256
	if width > 256 {
		width = 256
	}
	// Entry bundles stand where the client's own level-0 tiles would, under another name.
	path := tlog.Tile{H: height, L: 0, N: bundle, W: int(width)}.Path()
	data, err := ledger.read("tile/entries/" + strings.TrimPrefix(path, "tile/8/0/"))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) >= 2 {
		length := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+length {
			break
		}
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	if len(data) != 0 || int64(len(entries)) != width {
		return nil, fmt.Errorf("bundle %d does not hold exactly %d entries", bundle, width)
	}
	return entries, nil
}
