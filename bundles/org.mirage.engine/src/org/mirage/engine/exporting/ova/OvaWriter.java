// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.ova;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.stream.StreamVmdk;
import org.mirage.engine.exporting.stream.VmdkDescription;
import org.mirage.engine.machine.TargetMachine;

/**
 * Writes an appliance into one file: a tar of the description, the checksums and the disks, in the order that the OVF specification
 * (DMTF DSP0243 1.1.0, section 5.3) wants. The disks go straight to their places; description and checksums, whose lengths are known
 * before, are filled in last.
 */
public final class OvaWriter {

    private static final int BUFFER = 1 << 20;
    /** What programs that write to tapes fill an archive up to. */
    private static final int RECORD = 20 * TarHeader.BLOCK;
    /** A number that takes as much room as any. */
    private static final long LONGEST = Long.MAX_VALUE;

    private final TargetMachine machine;
    private final OvfHardware hardware;
    private final String algorithm;
    private final Instant time = Instant.now();
    private final String stem;

    /**
     * Will write the appliance of a machine.
     *
     * @param algorithm of the checksums, as Java calls it
     */
    public OvaWriter(TargetMachine machine, OvfHardware hardware, String algorithm) {
        this.machine = machine;
        this.hardware = hardware;
        this.algorithm = algorithm;
        String ascii = machine.name().replaceAll("[^A-Za-z0-9._-]", "_");
        stem = ascii.substring(0, Math.min(ascii.length(), TarHeader.LONGEST_NAME - 20));
    }

    /** Writes a file that is not there yet. */
    public void write(List<? extends BlockDevice> disks, Path file, Monitor monitor) throws IOException {
        List<OvfDisk> described = new ArrayList<>();
        for (int i = 0; i < disks.size(); i++) {
            described.add(new OvfDisk(stem + "-disk" + (i + 1) + ".vmdk", disks.get(i).size(), LONGEST));
        }
        int ovfLength = ovf(described).length;
        int checksumsLength = checksums(new byte[0], described, described.stream().map(disk -> new byte[0]).toList()).length;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            channel.position(2 * TarHeader.BLOCK + TarHeader.filled(ovfLength) + TarHeader.filled(checksumsLength));
            List<byte[]> sums = new ArrayList<>();
            for (int i = 0; i < disks.size(); i++) {
                described.set(i, writeDisk(disks.get(i), described.get(i), channel, sums, monitor));
            }
            long end = (channel.position() + 2L * TarHeader.BLOCK + RECORD - 1) / RECORD * RECORD;
            channel.write(ByteBuffer.wrap(new byte[1]), end - 1);
            channel.position(0);
            byte[] text = new byte[ovfLength];
            Arrays.fill(text, (byte) '\n');
            byte[] real = ovf(described);
            System.arraycopy(real, 0, text, 0, real.length);
            writeFile(stem + ".ovf", text, channel);
            writeFile(stem + ".mf", checksums(digest().digest(text), described, sums), channel);
        }
    }

    private OvfDisk writeDisk(BlockDevice disk, OvfDisk described, FileChannel channel, List<byte[]> sums, Monitor monitor)
            throws IOException {
        long header = channel.position();
        channel.position(header + TarHeader.BLOCK);
        MessageDigest digest = digest();
        // the channel stays open
        OutputStream out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
        VmdkDescription description = new VmdkDescription(described.file(), hardware.controller().adapter(),
                Integer.toString(hardware.version()));
        long length = new StreamVmdk(disk, description, out).run(monitor);
        out.flush();
        sums.add(digest.digest());
        channel.write(ByteBuffer.wrap(TarHeader.of(described.file(), length, time)), header);
        return new OvfDisk(described.file(), described.capacity(), length);
    }

    private void writeFile(String name, byte[] content, FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(TarHeader.BLOCK + (int) TarHeader.filled(content.length));
        bytes.put(TarHeader.of(name, content.length, time)).put(content).clear();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private byte[] ovf(List<OvfDisk> disks) {
        return new OvfDescription(machine, hardware, disks).text().getBytes(StandardCharsets.UTF_8);
    }

    /** Sums that are still to be found may be empty: all have the same length. */
    private byte[] checksums(byte[] ovfSum, List<OvfDisk> disks, List<byte[]> sums) {
        StringBuilder text = new StringBuilder(line(stem + ".ovf", ovfSum));
        for (int i = 0; i < disks.size(); i++) {
            text.append(line(disks.get(i).file(), sums.get(i)));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String line(String file, byte[] sum) {
        byte[] whole = Arrays.copyOf(sum, digest().getDigestLength());
        return algorithm.replace("-", "") + "(" + file + ")= " + HexFormat.of().formatHex(whole) + "\n";
    }

    private MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
