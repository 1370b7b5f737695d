// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.jars;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.mirage.engine.ByteCount;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;
import org.mirage.engine.packages.content.UselessFileException;

/**
 * Tells which libraries are in an archive of Java: as Maven noted it of each that was put into it, else as its manifest calls itself. Archives
 * that lie in it are looked into, too, and so are those in these, as applications have them.
 */
public final class JavaLibraries {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern COORDINATES = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Set<String> ENDINGS = Set.of(".jar", ".war", ".ear");
    private static final int DEPTH_LIMIT = 2;
    private static final int TEXT_LIMIT = 1 << 20;
    private static final int INNER_LIMIT = 64 << 20;
    private static final int INNER_COUNT_LIMIT = 5_000;
    /** What archives within, and texts in them, become when they are unpacked. */
    private static final long BYTE_LIMIT = 1L << 30;
    /** What stands behind a bundle's name. */
    private static final char DIRECTIVE = ';';

    /**
     * A library.
     *
     * @param name group and artifact with a colon between, or what its manifest calls it
     */
    public record JavaLibrary(String name, String version, String licence, String vendor, String summary) {
    }

    private final Consumer<JavaLibrary> found;
    private final Consumer<String> damaged;
    private final Consumer<String> useless;
    private int inner;
    private long bytes;

    /**
     * @param found takes the libraries
     * @param damaged takes what could not be read, for a person
     * @param useless takes what Java cannot read either
     */
    public JavaLibraries(Consumer<JavaLibrary> found, Consumer<String> damaged, Consumer<String> useless) {
        this.found = found;
        this.damaged = damaged;
        this.useless = useless;
    }

    /** True for names of archives that are looked into. */
    public static boolean isArchive(String name) {
        return name.length() > 4 && ENDINGS.contains(name.substring(name.length() - 4).toLowerCase(Locale.ROOT));
    }

    /** Reads an archive. */
    public void read(FileBytes archive) throws IOException {
        read(archive, "", 0);
    }

    private void read(FileBytes archive, String shown, int depth) throws IOException {
        ZipDirectory directory;
        try {
            directory = new ZipDirectory(archive, name -> name.equals(MANIFEST) || COORDINATES.matcher(name).matches() || isArchive(name));
        } catch (UselessFileException e) {
            useless.accept(shown + e.getMessage());
            return;
        } catch (DamagedFileException e) {
            damaged.accept(shown + e.getMessage());
            return;
        }
        boolean noted = false;
        // the manifest is the last to be asked, and needs not be where nothing else is told of
        List<ZipDirectory.Member> ordered = directory.members().stream().sorted(Comparator.comparing(one -> one.name().equals(MANIFEST))).toList();
        for (ZipDirectory.Member member : ordered) {
            try {
                if (isArchive(member.name())) {
                    readInner(directory, member, shown + member.name() + ": ", depth + 1);
                } else if (!member.name().equals(MANIFEST)) {
                    noted |= tell(coordinates(text(directory, member)));
                } else if (!noted) {
                    tell(named(manifest(directory, member)));
                }
            } catch (DamagedFileException e) {
                damaged.accept(shown + member.name() + ": " + e.getMessage());
            }
        }
    }

    /** False where there is no library. */
    private boolean tell(JavaLibrary library) {
        if (library != null) {
            found.accept(library);
        }
        return library != null;
    }

    /** Another member will be unpacked. */
    private void take(ZipDirectory.Member member) throws DamagedFileException {
        bytes += Math.max(member.size(), member.packed());
        if (bytes > BYTE_LIMIT) {
            throw new DamagedFileException("more lies in it than is looked into: " + ByteCount.show(BYTE_LIMIT));
        }
    }

    private void readInner(ZipDirectory directory, ZipDirectory.Member member, String shown, int depth) throws IOException {
        if (depth > DEPTH_LIMIT) {
            return;
        }
        if (++inner > INNER_COUNT_LIMIT) {
            throw new DamagedFileException("more archives lie in it than are looked into: " + INNER_COUNT_LIMIT);
        }
        take(member);
        read(directory.open(member, INNER_LIMIT), shown, depth);
    }

    private byte[] text(ZipDirectory directory, ZipDirectory.Member member) throws IOException {
        take(member);
        FileBytes bytes = directory.open(member, TEXT_LIMIT);
        if (bytes.size() > TEXT_LIMIT) {
            throw new DamagedFileException("it has more than " + ByteCount.show(TEXT_LIMIT));
        }
        return bytes.read(0, (int) bytes.size()).array();
    }

    private static JavaLibrary coordinates(byte[] text) throws IOException {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(text));
        } catch (IllegalArgumentException e) {
            throw new DamagedFileException("an escape in it is none");
        }
        String group = properties.getProperty("groupId", "").strip();
        String artifact = properties.getProperty("artifactId", "").strip();
        String version = properties.getProperty("version", "").strip();
        return group.isEmpty() || artifact.isEmpty() || version.isEmpty() ? null : new JavaLibrary(group + ":" + artifact, version, "", "", "");
    }

    private Attributes manifest(ZipDirectory directory, ZipDirectory.Member member) throws IOException {
        byte[] text = text(directory, member);
        try {
            return new Manifest(new ByteArrayInputStream(text)).getMainAttributes();
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedFileException("it is no manifest: " + e.getMessage());
        }
    }

    private static JavaLibrary named(Attributes manifest) {
        JavaLibrary library = named(manifest, value(manifest, "Implementation-Title"), value(manifest, "Implementation-Version"));
        if (library != null) {
            return library;
        }
        String bundle = value(manifest, "Bundle-SymbolicName");
        int directive = bundle.indexOf(DIRECTIVE);
        return named(manifest, directive < 0 ? bundle : bundle.substring(0, directive).strip(), value(manifest, "Bundle-Version"));
    }

    private static JavaLibrary named(Attributes manifest, String name, String version) {
        String vendor = value(manifest, "Implementation-Vendor");
        return name.isEmpty() || version.isEmpty() ? null : new JavaLibrary(name, version, value(manifest, "Bundle-License"),
                vendor.isEmpty() ? value(manifest, "Bundle-Vendor") : vendor, value(manifest, "Bundle-Name"));
    }

    private static String value(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value.strip();
    }
}
