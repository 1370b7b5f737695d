// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

import org.mirage.store.Entry;
import org.mirage.store.Hash;

/** Writes a file of the search index: trees first, then entries, then versions, all in rising order. */
final class PostingsWriter implements Closeable {

    private final FileChannel channel;
    private final OutputStream buffer;
    private final SectionOutput out;
    private final ByteArrayOutputStream nameBytes = new ByteArrayOutputStream();
    private final SectionOutput names = new SectionOutput(nameBytes);
    private final ByteArrayOutputStream mountBytes = new ByteArrayOutputStream();
    private final SectionOutput mounts = new SectionOutput(mountBytes);
    private final ByteArrayOutputStream versionBytes = new ByteArrayOutputStream();
    private final SectionOutput versions = new SectionOutput(versionBytes);
    private final Numbers offsets = new Numbers();
    private final Numbers contents = new Numbers();
    private final Numbers folders = new Numbers();
    private final int[] counts = new int[6];
    private final long[] sections = new long[PostingsFormat.END + 1];
    private byte[] name;
    private int sameName;

    PostingsWriter(Path file) throws IOException {
        channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        buffer = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 18);
        out = new SectionOutput(buffer);
        out.bytes(new byte[PostingsFormat.HEADER]);
        sections[PostingsFormat.TREES] = out.written();
    }

    void tree(Hash tree) throws IOException {
        out.bytes(tree.bytes());
        counts[0]++;
    }

    /**
     * Adds an entry.
     *
     * @param bytes the entry as bytes
     * @param trees the numbers of the trees that have it, in rising order, in the first places
     */
    void entry(Entry entry, byte[] bytes, int[] trees, int count) throws IOException {
        if (counts[1] == 0) {
            sections[PostingsFormat.ENTRIES] = out.written();
        }
        if (name == null || !Arrays.equals(name, entry.name())) {
            endName();
            name = entry.name();
        }
        sameName++;
        offsets.add(out.written() - sections[PostingsFormat.ENTRIES]);
        out.sized(bytes);
        out.varint(count);
        int last = -1;
        for (int i = 0; i < count; i++) {
            out.varint(trees[i] - last - 1);
            last = trees[i];
        }
        if (entry.content() != null) {
            contents.add(PostingsFormat.row(entry.content().hash(), counts[1]));
        }
        if (entry.subtree() != null) {
            folders.add(PostingsFormat.row(entry.subtree().tree(), counts[1]));
        }
        counts[1] = Math.addExact(counts[1], 1);
    }

    private void endName() throws IOException {
        if (name != null) {
            names.sized(name);
            names.varint(sameName);
            counts[2]++;
            sameName = 0;
        }
    }

    /** Adds a version with what {@link MountBytes} says of it. */
    void version(Hash record, byte[] mounted) throws IOException {
        versions.bytes(record.bytes());
        versions.int64(mounts.written());
        mounts.sized(mounted);
        counts[5]++;
    }

    /** Writes what is left, and makes the file durable. */
    void finish() throws IOException {
        endName();
        if (counts[1] == 0) {
            sections[PostingsFormat.ENTRIES] = out.written();
        }
        counts[3] = contents.count();
        counts[4] = folders.count();
        sections[PostingsFormat.OFFSETS] = out.written();
        numbers(offsets);
        sections[PostingsFormat.NAMES] = out.written();
        out.all(nameBytes);
        sections[PostingsFormat.CONTENTS] = out.written();
        contents.sortUnsigned();
        numbers(contents);
        sections[PostingsFormat.FOLDERS] = out.written();
        folders.sortUnsigned();
        numbers(folders);
        sections[PostingsFormat.VERSION_TABLE] = out.written();
        out.all(versionBytes);
        sections[PostingsFormat.MOUNTS] = out.written();
        out.all(mountBytes);
        sections[PostingsFormat.END] = out.written();
        buffer.flush();
        ByteBuffer header = header();
        while (header.hasRemaining()) {
            channel.write(header, header.position());
        }
        checks();
        channel.force(true);
    }

    private void numbers(Numbers numbers) throws IOException {
        for (int i = 0; i < numbers.count(); i++) {
            out.int64(numbers.get(i));
        }
    }

    private ByteBuffer header() {
        ByteBuffer header = ByteBuffer.allocate(PostingsFormat.HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(PostingsFormat.MAGIC).putInt(PostingsFormat.VERSION).putInt(MountedRoot.RULES);
        for (int count : counts) {
            header.putInt(count);
        }
        for (long section : sections) {
            header.putLong(section);
        }
        header.position(PostingsFormat.HEADER_CHECK);
        return header.putInt(CheckedMap.check(MemorySegment.ofArray(header.array()), 0, PostingsFormat.HEADER_CHECK)).flip();
    }

    private void checks() throws IOException {
        long end = sections[PostingsFormat.END];
        ByteBuffer checks = ByteBuffer.allocate(Math.toIntExact(4 * ((end + PostingsFormat.BLOCK - 1) / PostingsFormat.BLOCK)) + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment map = channel.map(MapMode.READ_ONLY, 0, end, arena);
            for (long from = 0; from < end; from += PostingsFormat.BLOCK) {
                checks.putInt(CheckedMap.check(map, from, Math.min(PostingsFormat.BLOCK, end - from)));
            }
        }
        checks.putInt(CheckedMap.check(MemorySegment.ofArray(checks.array()), 0, checks.position())).flip();
        while (checks.hasRemaining()) {
            channel.write(checks, end + checks.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
