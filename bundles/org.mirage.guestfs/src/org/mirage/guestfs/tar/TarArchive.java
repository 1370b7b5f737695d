// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;

/**
 * Reads an archive from its beginning to its end, without reading the contents of files.
 *
 * <p>What describes an entry beyond its header is bounded, so memory is, too. Names are bytes.
 */
public final class TarArchive {

    /** Attributes have 64 KiB each through the kernel's interface; this is room for hundreds of them on one file. */
    private static final int MAX_RECORDS = 32 << 20;
    /** Twice what a path may have. */
    private static final int MAX_NAME = 1 << 20;

    private final ArchiveBytes archive;
    private final SparseForm sparse;
    private final PaxRecords common = new PaxRecords();
    private PaxRecords records = new PaxRecords();
    private byte[] longName;
    private byte[] longLink;
    private long end;

    public TarArchive(BlockDevice archive) {
        this.archive = new ArchiveBytes(archive);
        this.sparse = new SparseForm(this.archive);
    }

    /**
     * Visits all entries up to the two blocks of zeros that end an archive.
     *
     * @throws DamagedException when it is damaged or ends before
     */
    public void visit(TarVisitor visitor) throws IOException {
        while (true) {
            long at = archive.at();
            byte[] block = archive.take(TarHeader.SIZE);
            if (isZero(block)) {
                end = archive.at();
                return;
            }
            take(TarHeader.of(block, at), visitor);
        }
    }

    /** After {@link #visit}: where the archive ends. */
    public long end() {
        return end;
    }

    private void take(TarHeader header, TarVisitor visitor) throws IOException {
        switch (header.type()) {
            case 'x', 'X' -> records.add(text(header, MAX_RECORDS));
            case 'g' -> common.add(text(header, MAX_RECORDS));
            case 'L' -> longName = closed(text(header, MAX_NAME));
            case 'K' -> longLink = closed(text(header, MAX_NAME));
            default -> {
                entry(header, visitor);
                records = new PaxRecords();
                longName = null;
                longLink = null;
            }
        }
    }

    private byte[] text(TarHeader header, int most) throws IOException {
        long length = header.size();
        if (length < 0 || length > most) {
            throw new DamagedException("a header of the archive claims " + length + " bytes; no more than " + most + " make sense");
        }
        byte[] text = archive.take((int) length);
        archive.seek(archive.at() + padding(length));
        return text;
    }

    private void entry(TarHeader header, TarVisitor visitor) throws IOException {
        char type = header.type();
        boolean holdsData = type == '0' || type == 0 || type == '7' || type == 'S';
        long stored = number("size", header.size());
        if (stored < 0 || stored > archive.size()) {
            throw new DamagedException("an entry of the archive claims " + stored + " bytes");
        }
        if (!holdsData && "123456".indexOf(type) >= 0) {
            // links and devices have no data, whatever size they name
            stored = 0;
        }
        Pieces pieces = type == 'S' ? sparse.old(header) : null;
        long start = archive.at();
        long size = type == 'S' ? SparseForm.oldSize(header) : stored;
        if (holdsData && records.has("GNU.sparse.major")) {
            pieces = sparse.beforeData(stored);
            size = records.number("GNU.sparse.realsize", stored);
        } else if (holdsData && (records.has("GNU.sparse.size") || records.has("GNU.sparse.map"))) {
            pieces = SparseForm.inRecords(records);
            size = records.number("GNU.sparse.size", stored);
        }
        long dataAt = archive.at();
        if (pieces != null && (pieces.end() > size || pieces.bytes() > stored - (dataAt - start))) {
            throw new DamagedException("a sparse file in the archive has more data than it has room");
        }
        long next = start + stored + padding(stored);
        archive.seek(next);
        long[] time = records.time("mtime");
        visitor.entry(new TarEntry(name(header), holdsData ? '0' : type, header.mode(), number("uid", header.owner()),
                number("gid", header.group()), size, time == null ? header.time() : time[0], time == null ? 0 : (int) time[1],
                link(header), header.major(), header.minor(), attributes(), dataAt, pieces));
    }

    private long number(String key, long inHeader) throws DamagedException {
        return records.number(key, common.number(key, inHeader));
    }

    private List<Attribute> attributes() {
        return records.attributes();
    }

    private byte[] name(TarHeader header) {
        byte[] sparseName = records.bytes("GNU.sparse.name");
        byte[] path = sparseName == null ? records.bytes("path") : sparseName;
        return path != null ? path : longName != null ? longName : header.name();
    }

    private byte[] link(TarHeader header) {
        byte[] path = records.bytes("linkpath");
        return path != null ? path : longLink != null ? longLink : header.link();
    }

    // GNU's long names end with a zero byte.
    private static byte[] closed(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return Arrays.copyOf(text, end);
    }

    private static long padding(long length) {
        return -length & TarHeader.SIZE - 1;
    }

    private static boolean isZero(byte[] block) {
        for (byte one : block) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }
}
