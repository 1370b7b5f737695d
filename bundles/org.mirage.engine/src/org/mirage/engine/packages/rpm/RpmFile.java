// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.mirage.engine.MirageException;
import org.mirage.engine.packages.content.DamagedFileException;

/**
 * A package file of RPM and what it says of itself.
 *
 * <p>Source: rpm's manual, format V4: a lead, a header with signatures, padded to eight bytes, the package's header, its files.
 *
 * @param file on the machine that Mirage runs on
 * @param signatures the header with what was added when it was built and signed
 * @param header what rpm knows of the package
 * @param headerAt where that begins in the file
 * @param headerEnd behind its last byte
 */
public record RpmFile(Path file, RpmHeader signatures, RpmHeader header, long headerAt, long headerEnd) {

    private static final int LEAD = 96;
    private static final int LEAD_MAGIC = 0xedabeedb;
    private static final int HEADER_MAGIC = 0x8eade801;
    private static final int RESERVED = 4;
    private static final int ENTRY = 16;
    private static final int ALIGNMENT = 8;

    /**
     * Reads one.
     *
     * @throws MirageException when it is none, or damaged
     */
    public static RpmFile read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            lead(in, file);
            byte[] signatures = header(in);
            int odd = signatures.length % ALIGNMENT;
            exactly(in, odd == 0 ? 0 : ALIGNMENT - odd);
            long at = LEAD + Integer.BYTES + RESERVED + signatures.length + (odd == 0 ? 0 : ALIGNMENT - odd);
            byte[] header = header(in);
            return new RpmFile(file, RpmHeader.parse(signatures), RpmHeader.parse(header), at,
                    at + Integer.BYTES + RESERVED + header.length);
        } catch (DamagedFileException | EOFException e) {
            throw new MirageException(file + " cannot be read as a package of RPM: " + e.getMessage(), e);
        }
    }

    /**
     * Looks whether one begins as they do, and no further.
     *
     * @throws MirageException when it does not
     */
    public static void requireLead(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            lead(in, file);
        } catch (EOFException e) {
            throw new MirageException(file + " is no package of RPM", e);
        }
    }

    private static void lead(InputStream in, Path file) throws IOException {
        if (ByteBuffer.wrap(exactly(in, LEAD)).getInt() != LEAD_MAGIC) {
            throw new MirageException(file + " is no package of RPM");
        }
    }

    /** A header without what all begin with: two counts, then what is counted. */
    private static byte[] header(InputStream in) throws IOException {
        if (ByteBuffer.wrap(exactly(in, Integer.BYTES + RESERVED)).getInt() != HEADER_MAGIC) {
            throw new DamagedFileException("where a header has to begin is none");
        }
        byte[] counts = exactly(in, 2 * Integer.BYTES);
        ByteBuffer two = ByteBuffer.wrap(counts);
        long size = Integer.toUnsignedLong(two.getInt()) * ENTRY + Integer.toUnsignedLong(two.getInt());
        if (size > RpmHeader.SIZE_LIMIT) {
            throw new DamagedFileException("a header of " + size + " bytes is more than any package has");
        }
        byte[] rest = exactly(in, (int) size);
        byte[] all = Arrays.copyOf(counts, counts.length + rest.length);
        System.arraycopy(rest, 0, all, counts.length, rest.length);
        return all;
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("it ends too early");
        }
        return bytes;
    }

    /** What it is called, without version. */
    public String name() throws IOException {
        return header.text(RpmHeader.NAME);
    }

    /** Epoch, version and release; the epoch is 0 where it has none. */
    public String version() throws IOException {
        return epoch() + ":" + header.text(RpmHeader.VERSION) + "-" + header.text(RpmHeader.RELEASE);
    }

    /** What versions are compared by first, 0 where it has none. */
    public long epoch() throws IOException {
        long[] numbers = header.numbers(RpmHeader.EPOCH);
        return numbers.length == 0 ? 0 : numbers[0];
    }

    /** The kind of processor that it is for; {@code src} for one that packages are built from. */
    public String architecture() throws IOException {
        return header.text(RpmHeader.SOURCE_RPM).isEmpty() ? "src" : header.text(RpmHeader.ARCH);
    }
}
