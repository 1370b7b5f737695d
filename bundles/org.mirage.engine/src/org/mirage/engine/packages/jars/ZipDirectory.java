// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.jars;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.mirage.engine.ByteCount;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;
import org.mirage.engine.packages.content.Unpacked;
import org.mirage.engine.packages.content.UselessFileException;

/** The directory at the end of a zip archive, and the members that it names, of which only those are read that are asked for. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int COMMENT_LIMIT = 0xffff;
    private static final int WIDE_LOCATOR = 0x07064b50;
    private static final int WIDE_LOCATOR_SIZE = 20;
    private static final int WIDE_END = 0x06064b50;
    private static final int WIDE_END_SIZE = 56;
    private static final int MEMBER = 0x02014b50;
    private static final int MEMBER_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long WIDE = 0xffffffffL;
    private static final int DIRECTORY_LIMIT = 64 << 20;
    /** Members that somebody asks for. */
    private static final int WANTED_LIMIT = 20_000;

    /**
     * A file in the archive.
     *
     * @param packed bytes that it takes
     * @param size bytes that it becomes, as the directory says
     * @param place of its header
     */
    record Member(String name, int method, long packed, long size, long place) {
    }

    private final FileBytes bytes;
    private final List<Member> members = new ArrayList<>();

    /**
     * Reads the directory.
     *
     * @param wanted says of a name whether the member is among {@link #members}
     * @throws DamagedFileException when it is not to be understood
     */
    ZipDirectory(FileBytes bytes, Predicate<String> wanted) throws IOException {
        this.bytes = bytes;
        long end = end();
        ByteBuffer record = read(end, END_SIZE);
        long size = Integer.toUnsignedLong(record.getInt(12));
        long place = Integer.toUnsignedLong(record.getInt(16));
        if (size == WIDE || place == WIDE || record.getShort(10) == -1) {
            long wide = wideEnd(end);
            if (wide >= 0) {
                ByteBuffer wideRecord = read(wide, WIDE_END_SIZE);
                size = wideRecord.getLong(40);
                place = wideRecord.getLong(48);
                end = wide;
            }
        }
        if (size < 0 || size > DIRECTORY_LIMIT) {
            throw new DamagedFileException("its directory has more than " + ByteCount.show(DIRECTORY_LIMIT));
        }
        // a script that starts it may have been put before the archive, which nothing in it knows
        long before = end - size - place;
        if (place < 0 || before < 0) {
            throw new UselessFileException("its directory is not where its end says");
        }
        readMembers(read(end - size, (int) size), before, wanted);
    }

    private ByteBuffer read(long place, int length) throws IOException {
        return bytes.read(place, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private long end() throws IOException {
        int length = (int) Math.min(bytes.size(), END_SIZE + COMMENT_LIMIT);
        ByteBuffer tail = read(bytes.size() - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) <= length) {
                return bytes.size() - length + at;
            }
        }
        throw new UselessFileException("it is no zip archive, or cut short");
    }

    /** The record with long numbers; -1 when there is none. */
    private long wideEnd(long end) throws IOException {
        if (end < WIDE_LOCATOR_SIZE + WIDE_END_SIZE || read(end - WIDE_LOCATOR_SIZE, WIDE_LOCATOR_SIZE).getInt(0) != WIDE_LOCATOR) {
            return -1;
        }
        long place = end - WIDE_LOCATOR_SIZE - WIDE_END_SIZE;
        return read(place, WIDE_END_SIZE).getInt(0) == WIDE_END ? place : -1;
    }

    private void readMembers(ByteBuffer directory, long before, Predicate<String> wanted) throws DamagedFileException {
        int at = 0;
        while (at <= directory.capacity() - MEMBER_SIZE && directory.getInt(at) == MEMBER) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
            int next = at + MEMBER_SIZE + nameLength + extraLength + Short.toUnsignedInt(directory.getShort(at + 32));
            if (next > directory.capacity()) {
                break;
            }
            String name = new String(directory.array(), at + MEMBER_SIZE, nameLength, StandardCharsets.UTF_8);
            if (wanted.test(name)) {
                if (members.size() == WANTED_LIMIT) {
                    throw new DamagedFileException("it has more than " + WANTED_LIMIT + " files that tell of packages");
                }
                members.add(member(directory, at, name, before));
            }
            at = next;
        }
        if (at != directory.capacity()) {
            throw new UselessFileException("its directory is damaged");
        }
    }

    private static Member member(ByteBuffer directory, int at, String name, long before) {
        long packed = Integer.toUnsignedLong(directory.getInt(at + 20));
        long size = Integer.toUnsignedLong(directory.getInt(at + 24));
        long place = Integer.toUnsignedLong(directory.getInt(at + 42));
        // files of more than 4 GiB have no place here; archives may have, with members far behind
        if (place == WIDE) {
            place = widePlace(directory, at, size == WIDE, packed == WIDE);
        }
        return new Member(name, Short.toUnsignedInt(directory.getShort(at + 10)), packed, size, before + place);
    }

    private static long widePlace(ByteBuffer directory, int at, boolean wideSize, boolean widePacked) {
        int extra = at + MEMBER_SIZE + Short.toUnsignedInt(directory.getShort(at + 28));
        int end = extra + Short.toUnsignedInt(directory.getShort(at + 30));
        while (extra <= end - 4) {
            int length = Short.toUnsignedInt(directory.getShort(extra + 2));
            int skipped = 4 + (wideSize ? Long.BYTES : 0) + (widePacked ? Long.BYTES : 0);
            if (directory.getShort(extra) == 1 && extra + skipped + Long.BYTES <= Math.min(end, extra + 4 + length)) {
                return directory.getLong(extra + skipped);
            }
            extra += 4 + length;
        }
        return WIDE;
    }

    /** Those that were wanted, in the order of the directory. */
    List<Member> members() {
        return members;
    }

    /**
     * The bytes of a member; those of one that is not packed are read where they are asked for.
     *
     * @param limit so many a packed one may take and become
     * @throws DamagedFileException when it is larger, or damaged
     */
    FileBytes open(Member member, int limit) throws IOException {
        ByteBuffer header = read(member.place, LOCAL_SIZE);
        if (header.getInt(0) != LOCAL) {
            throw new DamagedFileException("a file in it is not where its directory says");
        }
        long begin = member.place + LOCAL_SIZE + Short.toUnsignedInt(header.getShort(26)) + Short.toUnsignedInt(header.getShort(28));
        return switch (member.method) {
            case STORED -> bytes.part(begin, member.packed);
            case DEFLATED -> FileBytes.of(unpacked(member, begin, limit));
            default -> throw new DamagedFileException("a file in it is packed in a way that is not known: " + member.method);
        };
    }

    private byte[] unpacked(Member member, long begin, int limit) throws IOException {
        if (member.size > limit || member.packed > limit) {
            throw new DamagedFileException("a file in it has more than " + ByteCount.show(limit));
        }
        return Unpacked.deflate(bytes.read(begin, (int) member.packed).array(), (int) member.size);
    }
}
