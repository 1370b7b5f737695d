// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.ProfileForm;

/** The profiles that comparisons can be made with: those that every library has, and a library's own, each a text file. */
public final class CompareProfiles {

    /** What the names of files with profiles end with. */
    public static final String ENDING = ".profile";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int SIZE_LIMIT = 1 << 20;

    private final Path folder;

    public CompareProfiles(Library library) {
        folder = library.folder().resolve("profiles");
    }

    /**
     * A profile as a list shows it.
     *
     * @param name what people call it
     * @param own true for one of the library's own
     * @param profile null when its file cannot be understood
     * @param problem why it cannot, else null
     */
    public record Listed(String name, boolean own, CompareProfile profile, String problem) {
    }

    /** All of them, the ready-made ones first, the library's own by name. */
    public List<Listed> list() throws MirageException {
        List<Listed> all = new ArrayList<>();
        CompareProfile.READY_MADE.forEach(profile -> all.add(new Listed(profile.name(), false, profile, null)));
        for (String name : ownNames()) {
            try {
                all.add(new Listed(name, true, read(file(name)), null));
            } catch (MirageException wrong) {
                all.add(new Listed(name, true, null, wrong.getMessage()));
            }
        }
        return all;
    }

    /**
     * The profile of a name.
     *
     * @throws NotFoundException when there is none; the message names those that there are
     */
    public CompareProfile find(String name) throws MirageException {
        for (CompareProfile ready : CompareProfile.READY_MADE) {
            if (ready.name().equals(name)) {
                return ready;
            }
        }
        if (NAME.matcher(name).matches() && Files.isRegularFile(file(name))) {
            return read(file(name));
        }
        List<String> names = new ArrayList<>(CompareProfile.READY_MADE.stream().map(CompareProfile::name).toList());
        names.addAll(ownNames());
        throw new NotFoundException("There is no profile \"" + name + "\"; there are: " + String.join(", ", names));
    }

    /**
     * The profile in a file anywhere, called like the file.
     *
     * @throws MirageException when it cannot be read or understood; the message names file, line and reason
     */
    public static CompareProfile read(Path file) throws MirageException {
        return parse(file, bytes(file));
    }

    private static CompareProfile parse(Path file, byte[] text) throws MirageException {
        String name = file.getFileName().toString();
        try {
            return ProfileForm.read(name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name, text);
        } catch (MirageException wrong) {
            throw new MirageException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static byte[] bytes(Path file) throws MirageException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SIZE_LIMIT + 1);
            if (bytes.length > SIZE_LIMIT) {
                throw new MirageException("The profile " + file + " is larger than " + ByteCount.show(SIZE_LIMIT));
            }
            return bytes;
        } catch (MirageException known) {
            throw known;
        } catch (IOException e) {
            throw new MirageException("The profile " + file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    /**
     * Keeps a profile in the library under its name.
     *
     * @throws MirageException when the name is none or taken, when a pattern does not fit on a line, or when it cannot be written
     */
    public void save(CompareProfile profile, boolean overwrite) throws MirageException {
        byte[] text = ProfileForm.write(profile).getBytes(StandardCharsets.UTF_8);
        if (!ProfileForm.read(profile.name(), text).ignoredPaths().equals(profile.ignoredPaths())) {
            throw new MirageException("A pattern of the profile " + profile.name() + " begins or ends with a space or holds a "
                    + "line end; write [ ] or ? for it");
        }
        save(profile.name(), text, overwrite);
    }

    /**
     * Keeps the profile in a file in the library, with its comments, named like the file.
     *
     * @throws MirageException when it is no profile, when the name is none or taken, or when it cannot be written
     */
    public CompareProfile save(Path file, boolean overwrite) throws MirageException {
        byte[] text = bytes(file);
        CompareProfile profile = parse(file, text);
        save(profile.name(), text, overwrite);
        return profile;
    }

    private void save(String name, byte[] text, boolean overwrite) throws MirageException {
        requireName(name);
        try {
            write(name, text, overwrite);
        } catch (MirageException known) {
            throw known;
        } catch (IOException e) {
            throw new MirageException("The profile " + name + " cannot be saved: " + Reasons.of(e), e);
        }
    }

    /**
     * Lets a name pass that a profile of a library's own can have.
     *
     * @throws MirageException when it cannot; the message says why
     */
    public static void requireName(String name) throws MirageException {
        if (!NAME.matcher(name).matches()) {
            throw new MirageException("\"" + name + "\" cannot name a profile: that takes 1 to 64 letters of ASCII, digits, "
                    + "dots, dashes and underscores, the first one a letter or digit");
        }
        if (isReadyMade(name)) {
            throw new MirageException("\"" + name + "\" is a ready-made profile; give yours another name");
        }
    }

    private void write(String name, byte[] text, boolean overwrite) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(folder, ".", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(fresh, text);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (!overwrite && Files.exists(file(name))) {
                throw new MirageException("There is a profile \"" + name + "\" already; say that it shall be replaced, or choose "
                        + "another name");
            }
            Files.move(fresh, file(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Takes one of the library's own profiles away.
     *
     * @throws NotFoundException when there is none of that name
     */
    public void delete(String name) throws MirageException {
        if (isReadyMade(name)) {
            throw new MirageException("The profile \"" + name + "\" is ready-made and cannot be deleted");
        }
        try {
            if (!NAME.matcher(name).matches() || !Files.deleteIfExists(file(name))) {
                throw new NotFoundException("The library has no profile \"" + name + "\" of its own");
            }
        } catch (NotFoundException missing) {
            throw missing;
        } catch (IOException e) {
            throw new MirageException("The profile " + name + " cannot be deleted: " + Reasons.of(e), e);
        }
    }

    private static boolean isReadyMade(String name) {
        return CompareProfile.READY_MADE.stream().anyMatch(ready -> ready.name().equals(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private List<String> ownNames() throws MirageException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                name = name.substring(0, name.length() - ENDING.length());
                if (NAME.matcher(name).matches() && !isReadyMade(name)) {
                    names.add(name);
                }
            }
        } catch (NoSuchFileException none) {
            return names;
        } catch (DirectoryIteratorException | IOException e) {
            IOException cause = e instanceof DirectoryIteratorException wrapped ? wrapped.getCause() : (IOException) e;
            throw new MirageException("The profiles in " + folder + " cannot be listed: " + Reasons.of(cause), cause);
        }
        names.sort(null);
        return names;
    }
}
