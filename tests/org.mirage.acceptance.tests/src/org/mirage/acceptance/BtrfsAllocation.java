// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.testing.Tools;

/** Where on its devices a Btrfs keeps something, as {@code btrfs inspect-internal} prints its extent tree and its chunks. */
final class BtrfsAllocation {

    private static final int NODE = 16384;
    private static final int STRIPE = 65536;
    private static final int SUPERBLOCK = 4096;
    private static final long[] SUPERBLOCKS = {64 << 10, 64 << 20};
    private static final Pattern EXTENT = Pattern.compile("item \\d+ key \\((\\d+) (EXTENT|METADATA)_ITEM (\\d+)\\)");
    private static final Pattern CHUNK = Pattern.compile("CHUNK_ITEM (\\d+)\\).*?\\s+length (\\d+) .*? type (\\S+)(.*?)(?=\\n\\titem|\\z)",
            Pattern.DOTALL);
    private static final Pattern STRIPE_PLACE = Pattern.compile("stripe \\d+ devid (\\d+) offset (\\d+)");

    /** A piece of a device, from 0 on. */
    private record Piece(int device, long offset, long length) {
    }

    private record Chunk(long length, boolean spread, List<Piece> stripes) {
    }

    private final List<Path> devices;

    private BtrfsAllocation(List<Path> devices) {
        this.devices = devices;
    }

    /** Compares all copies of all that is allocated, and the superblocks, on every device. */
    static void assertEqual(List<Path> before, List<Path> after) throws IOException {
        long compared = 0;
        for (Piece piece : new BtrfsAllocation(before).pieces()) {
            byte[] was = read(before.get(piece.device), piece);
            assertTrue(Arrays.equals(was, read(after.get(piece.device), piece)), piece::toString);
            compared += piece.length;
        }
        assertTrue(compared > 4 << 20, compared + " bytes are allocated");
    }

    private static byte[] read(Path file, Piece piece) throws IOException {
        byte[] bytes = new byte[(int) piece.length];
        try (RandomAccessFile device = new RandomAccessFile(file.toFile(), "r")) {
            device.seek(piece.offset);
            device.readFully(bytes);
        }
        return bytes;
    }

    private String dump(String tree) throws IOException {
        List<String> command = new ArrayList<>(List.of("btrfs", "inspect-internal", "dump-tree", "-t", tree));
        devices.forEach(device -> command.add(device.toString()));
        return Tools.run(command.toArray(String[]::new));
    }

    private List<Piece> pieces() throws IOException {
        NavigableMap<Long, Chunk> chunks = chunks();
        List<Piece> pieces = new ArrayList<>();
        Matcher extent = EXTENT.matcher(dump("extent"));
        while (extent.find()) {
            long length = extent.group(2).equals("METADATA") ? NODE : Long.parseLong(extent.group(3));
            place(Long.parseLong(extent.group(1)), length, chunks, pieces);
        }
        for (int device = 0; device < devices.size(); device++) {
            for (long at : SUPERBLOCKS) {
                pieces.add(new Piece(device, at, SUPERBLOCK));
            }
        }
        return pieces;
    }

    private NavigableMap<Long, Chunk> chunks() throws IOException {
        NavigableMap<Long, Chunk> chunks = new TreeMap<>();
        Matcher chunk = CHUNK.matcher(dump("chunk"));
        while (chunk.find()) {
            long length = Long.parseLong(chunk.group(2));
            List<Piece> stripes = new ArrayList<>();
            Matcher stripe = STRIPE_PLACE.matcher(chunk.group(4));
            while (stripe.find()) {
                stripes.add(new Piece(Integer.parseInt(stripe.group(1)) - 1, Long.parseLong(stripe.group(2)), length));
            }
            chunks.put(Long.parseLong(chunk.group(1)), new Chunk(length, chunk.group(3).endsWith("|RAID0"), stripes));
        }
        return chunks;
    }

    private static void place(long address, long length, NavigableMap<Long, Chunk> chunks, List<Piece> pieces) {
        Map.Entry<Long, Chunk> entry = chunks.floorEntry(address);
        Chunk chunk = entry.getValue();
        long within = address - entry.getKey();
        assertTrue(within + length <= chunk.length, () -> "an extent at " + address + " goes on in another chunk");
        if (!chunk.spread) {
            chunk.stripes.forEach(stripe -> pieces.add(new Piece(stripe.device, stripe.offset + within, length)));
            return;
        }
        for (long at = within; at < within + length;) {
            long number = at / STRIPE;
            long part = Math.min((number + 1) * STRIPE, within + length) - at;
            Piece stripe = chunk.stripes.get((int) (number % chunk.stripes.size()));
            pieces.add(new Piece(stripe.device, stripe.offset + number / chunk.stripes.size() * STRIPE + at % STRIPE, part));
            at += part;
        }
    }
}
