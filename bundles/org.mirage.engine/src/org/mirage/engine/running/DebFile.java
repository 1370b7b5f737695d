// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.mirage.engine.MirageException;
import org.tukaani.xz.XZInputStream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

/**
 * A Debian package file and what it says of itself.
 *
 * <p>Source: deb(5), deb-control(5), ar(5).
 *
 * @param file on the machine that Mirage runs on
 * @param control its control fields as they stand in it
 * @param fields the first line of each, by names in small letters
 */
record DebFile(Path file, String control, Map<String, String> fields) {

    private static final String MAGIC = "!<arch>\n";
    private static final int MEMBER = 60;
    private static final int NAME = 16;
    private static final int SIZE_AT = 48;
    private static final int SIZE_LENGTH = 10;
    private static final int BLOCK = 512;
    private static final int TAR_SIZE_AT = 124;
    private static final int TAR_SIZE_LENGTH = 12;
    private static final int TAR_TYPE_AT = 156;
    /** What an index says of a package, and no package of itself. */
    private static final Set<String> OF_AN_INDEX = Set.of("filename", "size", "md5sum", "sha1", "sha256", "sha512");
    private static final int MOST_PACKED = 64 << 20;
    private static final int MOST_CONTROL = 1 << 20;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int XZ_MEMORY_KIB = 128 << 10;

    static DebFile read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (!new String(in.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC)) {
                throw new MirageException(file + " is no Debian package");
            }
            for (byte[] member = in.readNBytes(MEMBER); member.length == MEMBER; member = in.readNBytes(MEMBER)) {
                String name = text(member, 0, NAME).strip().replaceAll("/$", "");
                long size = decimal(text(member, SIZE_AT, SIZE_LENGTH).strip(), file);
                if (name.startsWith("control.tar")) {
                    if (size > MOST_PACKED) {
                        throw damaged(file);
                    }
                    try (InputStream tar = unpacked(name, in.readNBytes((int) size), file)) {
                        return of(file, control(file, tar));
                    }
                }
                in.skipNBytes(size + size % 2);
            }
            throw damaged(file);
        } catch (MirageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new MirageException(file + " cannot be read as a Debian package: " + e.getMessage(), e);
        }
    }

    private static InputStream unpacked(String name, byte[] packed, Path file) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        return switch (name) {
            case "control.tar" -> in;
            case "control.tar.gz" -> new GZIPInputStream(in);
            case "control.tar.xz" -> new XZInputStream(in, XZ_MEMORY_KIB);
            case "control.tar.zst" -> new ZstdInputStreamNoFinalizer(in);
            default -> throw new MirageException(file + " is packed in a way that Mirage does not know: " + name);
        };
    }

    private static String control(Path file, InputStream tar) throws IOException {
        long left = MOST_UNPACKED;
        while (left > 0) {
            byte[] header = tar.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                break;
            }
            String name = text(header, 0, 100).replaceAll("\0.*", "").replaceFirst("^\\./", "");
            long size = octal(text(header, TAR_SIZE_AT, TAR_SIZE_LENGTH), file);
            boolean plain = header[TAR_TYPE_AT] == '0' || header[TAR_TYPE_AT] == 0;
            if (plain && name.equals("control")) {
                if (size > MOST_CONTROL) {
                    throw damaged(file);
                }
                return new String(tar.readNBytes((int) size), StandardCharsets.UTF_8);
            }
            left -= BLOCK + size;
            tar.skipNBytes(left > 0 ? (size + BLOCK - 1) / BLOCK * BLOCK : 0);
        }
        throw damaged(file);
    }

    private static DebFile of(Path file, String control) throws MirageException {
        Map<String, String> fields = new LinkedHashMap<>();
        StringBuilder clean = new StringBuilder();
        for (String line : control.split("\n")) {
            if (line.isBlank()) {
                // a second paragraph would be another package in an index
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0 && OF_AN_INDEX.contains(line.substring(0, colon).toLowerCase(Locale.ROOT))) {
                continue;
            }
            clean.append(line.replace("\r", "")).append('\n');
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
                fields.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        DebFile deb = new DebFile(file, clean.toString(), fields);
        if (!deb.name().matches("[a-z0-9][a-z0-9+.-]*") || !deb.version().matches("[A-Za-z0-9.+~:-]+")
                || !deb.architecture().matches("[a-z0-9-]+")) {
            throw damaged(file);
        }
        return deb;
    }

    String name() {
        return fields.getOrDefault("package", "");
    }

    String version() {
        return fields.getOrDefault("version", "");
    }

    String architecture() {
        return fields.getOrDefault("architecture", "");
    }

    /** Its paragraph in an index of packages. */
    String indexed(String path) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return control + "Filename: " + path + "\nSize: " + size + "\nSHA256: " + HexFormat.of().formatHex(digest.digest()) + "\n\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(Arrays.copyOfRange(bytes, from, from + length), StandardCharsets.ISO_8859_1);
    }

    private static long decimal(String digits, Path file) throws MirageException {
        if (!digits.matches("[0-9]{1,10}")) {
            throw damaged(file);
        }
        return Long.parseLong(digits);
    }

    private static long octal(String digits, Path file) throws MirageException {
        String plain = digits.replaceAll("[\0 ]", "");
        if (!plain.matches("[0-7]{1,12}")) {
            throw damaged(file);
        }
        return Long.parseLong(plain, 8);
    }

    private static MirageException damaged(Path file) {
        return new MirageException(file + " is a damaged Debian package");
    }
}
