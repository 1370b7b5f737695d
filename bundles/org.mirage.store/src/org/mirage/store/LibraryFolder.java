// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a library's folder packs, index files and temporary files lie; all are private to the user. */
final class LibraryFolder {

    static final String PACK = ".pack";
    static final String INDEX = ".index";

    private static final int FORMAT = 1;
    private static final Pattern FORMAT_LINE = Pattern.compile("(?m)^format = (\\d{1,9})$");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;
    private final Path packs;
    private final Path index;
    private final Path temporary;

    private LibraryFolder(Path root) {
        this.root = root;
        packs = root.resolve("packs");
        index = root.resolve("index");
        temporary = root.resolve("tmp");
    }

    /**
     * The folder of a library, made where absent.
     *
     * @throws NewerFormatException when a later version of this program made it
     */
    static LibraryFolder open(Path root) throws IOException {
        Path absolute = root.toAbsolutePath().normalize();
        if (absolute.getParent() != null) {
            Files.createDirectories(absolute.getParent());
        }
        createFolder(absolute);
        // One name for one folder, however it was reached: locks of this process are told apart by it.
        LibraryFolder folder = new LibraryFolder(absolute.toRealPath());
        folder.checkFormat();
        createFolder(folder.packs);
        createFolder(folder.index);
        createFolder(folder.temporary);
        return folder;
    }

    Path root() {
        return root;
    }

    Path packs() {
        return packs;
    }

    Path index() {
        return index;
    }

    Path temporary() {
        return temporary;
    }

    Path pack(Hash name) {
        return packs.resolve(name + PACK);
    }

    /** The names of the packs that are there, listed in index files or not. */
    Set<Hash> packNames() throws IOException {
        Set<Hash> names = new HashSet<>();
        try (DirectoryStream<Path> list = Files.newDirectoryStream(packs)) {
            for (Path file : list) {
                Hash name = packName(file);
                if (name != null) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        return names;
    }

    /** The name of a pack from that of its file; null when it cannot be that of a pack. */
    static Hash packName(Path file) {
        String text = file.getFileName().toString();
        if (!text.endsWith(PACK)) {
            return null;
        }
        try {
            return Hash.parse(text.substring(0, text.length() - PACK.length()));
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    /** The packs that are there, listed in index files or not, in the order of their names. */
    List<Path> packFiles() throws IOException {
        return packNames().stream().sorted().map(this::pack).toList();
    }

    /** A new file that only the user may read. */
    static FileChannel create(Path file) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, PRIVATE_FILE);
    }

    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder, PRIVATE_FOLDER);
            } catch (FileSystemException raced) {
                if (!Files.isDirectory(folder)) {
                    throw raced;
                }
            }
        }
    }

    /** Makes renames and removals in a folder durable. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The same exception, or one that says what to do where the folder's disk is full. */
    IOException explain(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("No space left") || message.contains("quota exceeded")) {
            return new IOException("No space is left for the library in " + root
                    + "; nothing was added to it. Free some space or choose another folder.", failure);
        }
        return failure;
    }

    private void checkFormat() throws IOException {
        Path file = root.resolve("library");
        if (!Files.exists(file)) {
            Path fresh = Files.createTempFile(root, "library", ".tmp", PRIVATE_FILE);
            try {
                Files.writeString(fresh, "Mirage library\nformat = " + FORMAT + "\n");
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return;
        }
        if (!Files.isRegularFile(file) || Files.size(file) > 1 << 16) {
            throw new DamagedObjectException("The file " + file + " is not what a library has there");
        }
        Matcher line = FORMAT_LINE.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        if (!line.find()) {
            throw new DamagedObjectException("The file " + file + " does not say which format the library has");
        }
        int format = Integer.parseInt(line.group(1));
        if (format > FORMAT) {
            throw new NewerFormatException("The library in " + root, format, FORMAT);
        }
        if (format < 1) {
            throw new DamagedObjectException("The file " + file + " names format " + format + ", which never was");
        }
    }
}
