// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;

/** Questions that a library keeps under names, each a text file. */
public final class SavedQueries {

    private static final String ENDING = ".query";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int SIZE_LIMIT = 1 << 16;

    private final Path folder;

    public SavedQueries(Library library) {
        folder = library.folder().resolve("queries");
    }

    /** Whether a query can have that name. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** All of them, by name. */
    public Map<String, String> list() throws MirageException {
        Map<String, String> all = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                name = name.substring(0, name.length() - ENDING.length());
                if (isName(name)) {
                    all.put(name, find(name));
                }
            }
        } catch (NoSuchFileException none) {
            return all;
        } catch (MirageException known) {
            throw known;
        } catch (DirectoryIteratorException | IOException e) {
            throw new MirageException("The saved queries in " + folder + " cannot be listed: " + e.getMessage(), e);
        }
        return all;
    }

    /**
     * The text of one.
     *
     * @throws NotFoundException when there is none of that name
     */
    public String find(String name) throws MirageException {
        if (!isName(name) || !Files.isRegularFile(file(name))) {
            throw new NotFoundException("There is no saved query \"" + name + "\"");
        }
        try {
            if (Files.size(file(name)) > SIZE_LIMIT) {
                throw new MirageException("The saved query " + file(name) + " is too large");
            }
            return new String(Files.readAllBytes(file(name)), StandardCharsets.UTF_8).strip();
        } catch (MirageException known) {
            throw known;
        } catch (IOException e) {
            throw new MirageException("The saved query " + file(name) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Keeps one.
     *
     * @throws MirageException when it cannot be understood, when the name is none or taken, or when it cannot be written
     */
    public void save(String name, String text, boolean overwrite) throws MirageException {
        if (!isName(name)) {
            throw new MirageException("\"" + name + "\" cannot name a query: that takes 1 to 64 letters of ASCII, digits, dots, dashes "
                    + "and underscores, the first one a letter or digit");
        }
        QueryParser.parse(text, new FileVocabulary(Instant.now(), other -> {
            if (other.equals(name)) {
                throw new MirageException("the query " + name + " would be made of itself");
            }
            return find(other);
        }));
        if (!overwrite && Files.exists(file(name))) {
            throw new MirageException("There is a saved query \"" + name + "\" already; say that it shall be replaced, or choose another "
                    + "name");
        }
        try {
            write(name, text);
        } catch (IOException e) {
            throw new MirageException("The query " + name + " cannot be saved: " + e.getMessage(), e);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(folder, ".", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, text.strip() + "\n");
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Takes one away.
     *
     * @throws NotFoundException when there is none of that name
     */
    public void delete(String name) throws MirageException {
        try {
            if (!isName(name) || !Files.deleteIfExists(file(name))) {
                throw new NotFoundException("There is no saved query \"" + name + "\"");
            }
        } catch (NotFoundException missing) {
            throw missing;
        } catch (IOException e) {
            throw new MirageException("The query " + name + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
