// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;

import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/**
 * The list of images as a file beside the catalog, replaced as a whole at each commit.
 *
 * <p>It is derived: whoever finds it missing, damaged or of another program version has it made anew.
 */
public final class ImageListFile {

    private static final int MAGIC = 0x4d69694c;
    private static final int FORMAT = 2;
    private static final int HEADER = 12;
    private static final long LIMIT = 1 << 30;

    private final Path file;
    private final Path temporaryFolder;

    public ImageListFile(Path libraryFolder) {
        file = libraryFolder.resolve("images");
        temporaryFolder = libraryFolder.resolve("tmp");
    }

    /** A number that is another one after each commit; 0 before the first. Costs one look at the file. */
    public long stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant time = attributes.lastModifiedTime().toInstant();
            long inode = attributes.fileKey() == null ? 0 : attributes.fileKey().hashCode();
            return ((time.getEpochSecond() * 1_000_000_000 + time.getNano()) * 31 + attributes.size()) * 31 + inode | 1;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Reads the list; empty when there is none that can be used. */
    public Optional<ImageList> read() throws IOException {
        byte[] bytes;
        try {
            if (Files.size(file) > LIMIT) {
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER || header.getInt() != MAGIC || header.getInt() != FORMAT
                || header.getInt() != checksum(bytes)) {
            return Optional.empty();
        }
        return Optional.of(decode(new DataInputStream(new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER))));
    }

    private static int checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, HEADER, bytes.length - HEADER);
        return (int) checksum.getValue();
    }

    private static ImageList decode(DataInputStream data) throws IOException {
        long sequence = data.readLong();
        Set<Hash> packs = new HashSet<>(readHashes(data));
        int count = data.readInt();
        List<ListedImage> images = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            images.add(readImage(data));
        }
        return new ImageList(sequence, packs, images);
    }

    private static ListedImage readImage(DataInputStream data) throws IOException {
        UUID id = new UUID(data.readLong(), data.readLong());
        String name = readText(data);
        int next = data.readInt();
        int count = data.readInt();
        List<ListedVersion> versions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = data.readInt();
            VersionSummary summary = new VersionSummary(id, name, number, readHash(data),
                    Instant.ofEpochSecond(data.readLong(), data.readInt()), readText(data), readText(data), readText(data),
                    data.readLong(), data.readLong(), data.readLong(), data.readLong(), data.readLong(), readTexts(data));
            versions.add(new ListedVersion(summary, readHashes(data)));
        }
        return new ListedImage(id, name, next, versions);
    }

    /** Puts a list in the file's place. */
    public void write(ImageList list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.write(new byte[HEADER]);
            data.writeLong(list.lastSequence());
            writeHashes(List.copyOf(list.packs()), data);
            data.writeInt(list.images().size());
            for (ListedImage image : list.images()) {
                writeImage(image, data);
            }
        }
        byte[] all = bytes.toByteArray();
        ByteBuffer.wrap(all).putInt(MAGIC).putInt(FORMAT).putInt(checksum(all));
        Path fresh = Files.createTempFile(temporaryFolder, "images", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(all);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void writeImage(ListedImage image, DataOutputStream data) throws IOException {
        data.writeLong(image.id().getMostSignificantBits());
        data.writeLong(image.id().getLeastSignificantBits());
        writeText(image.name(), data);
        data.writeInt(image.nextNumber());
        data.writeInt(image.versions().size());
        for (ListedVersion version : image.versions()) {
            VersionSummary summary = version.summary();
            data.writeInt(summary.number());
            data.write(summary.record().bytes());
            data.writeLong(summary.time().getEpochSecond());
            data.writeInt(summary.time().getNano());
            writeText(summary.author(), data);
            writeText(summary.message(), data);
            writeText(summary.system(), data);
            data.writeLong(summary.diskBytes());
            data.writeLong(summary.fileBytes());
            data.writeLong(summary.entries());
            data.writeLong(summary.storedBytes());
            data.writeLong(summary.uniqueBytes());
            writeTexts(summary.platform(), data);
            writeHashes(version.disks(), data);
        }
    }

    private static Hash readHash(DataInputStream data) throws IOException {
        return Hash.of(data.readNBytes(Hash.SIZE));
    }

    private static List<Hash> readHashes(DataInputStream data) throws IOException {
        int count = data.readInt();
        List<Hash> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(readHash(data));
        }
        return hashes;
    }

    private static void writeHashes(List<Hash> hashes, DataOutputStream data) throws IOException {
        data.writeInt(hashes.size());
        for (Hash hash : hashes) {
            data.write(hash.bytes());
        }
    }

    private static Map<String, String> readTexts(DataInputStream data) throws IOException {
        int count = data.readInt();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            texts.put(readText(data), readText(data));
        }
        return texts;
    }

    private static void writeTexts(Map<String, String> texts, DataOutputStream data) throws IOException {
        data.writeInt(texts.size());
        for (Map.Entry<String, String> text : texts.entrySet()) {
            writeText(text.getKey(), data);
            writeText(text.getValue(), data);
        }
    }

    private static String readText(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
    }

    private static void writeText(String text, DataOutputStream data) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
