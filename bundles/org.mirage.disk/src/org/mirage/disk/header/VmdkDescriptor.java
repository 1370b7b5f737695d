// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text part of a VMDK, in a file of its own or embedded (VMware: Virtual Disk Format 5.0, "The Descriptor File").
 *
 * @param createType the kind of disk, such as {@code monolithicSparse}
 * @param extents where its parts lie, in the order of the disk
 * @param contentId changes whenever the disk does
 * @param parentId the content's id of the disk that this one builds on; empty where it builds on none
 * @param parentName where that disk lies
 */
public record VmdkDescriptor(String createType, List<Extent> extents, String contentId, String parentId, String parentName) {

    /** QEMU reads no longer one, and VMware writes some hundred bytes. */
    public static final int MAX_LENGTH = 1 << 20;

    private static final String NO_PARENT = "ffffffff";
    private static final List<String> ACCESS = List.of("rw", "rdonly", "noaccess");

    public VmdkDescriptor {
        extents = List.copyOf(extents);
    }

    /**
     * One line that says where a part of the disk lies.
     *
     * @param sectors its length in sectors of 512 bytes
     * @param type how it is kept, in capitals: {@code FLAT}, {@code SPARSE}, {@code ZERO} and others
     * @param file the name; empty where it has none
     * @param offset where in the file it begins, in sectors
     */
    public record Extent(long sectors, String type, String file, long offset) {

        /** Whether it is plainly a part of a file. */
        public boolean isFlat() {
            return type.equals("FLAT") || type.equals("VMFS");
        }

        /** Whether it is a file with a header and tables of its own. */
        public boolean isSparse() {
            return type.equals("SPARSE");
        }

        /** Whether it reads as zeros and has no file. */
        public boolean isZero() {
            return type.equals("ZERO");
        }
    }

    /** Reads a descriptor up to its first zero byte; lines that mean nothing are passed over. */
    public static VmdkDescriptor parse(byte[] bytes) {
        String type = "";
        String id = "";
        String parent = "";
        String hint = "";
        List<Extent> extents = new ArrayList<>();
        for (String line : text(bytes).split("[\r\n]+")) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = equals < 0 ? "" : line.substring(equals + 1).replace('"', ' ').strip();
            switch (key) {
                case "createtype" -> type = value;
                case "cid" -> id = value.toLowerCase(Locale.ROOT);
                case "parentcid" -> parent = value.equalsIgnoreCase(NO_PARENT) ? "" : value.toLowerCase(Locale.ROOT);
                case "parentfilenamehint" -> hint = value;
                default -> addExtent(extents, line);
            }
        }
        return new VmdkDescriptor(type, extents, id, parent, hint);
    }

    private static String text(byte[] bytes) {
        String latin = PlainText.beginning(bytes);
        byte[] beginning = latin.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(beginning)).toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }

    private static void addExtent(List<Extent> extents, String line) {
        String[] words = line.strip().split("\\s+", 4);
        if (words.length < 3 || !ACCESS.contains(words[0].toLowerCase(Locale.ROOT)) || !words[1].matches("\\d{1,15}")) {
            return;
        }
        String rest = words.length < 4 ? "" : words[3];
        int start = rest.indexOf('"');
        int end = rest.indexOf('"', start + 1);
        boolean named = start >= 0 && end > start;
        String offset = named ? rest.substring(end + 1).strip() : "";
        boolean access = !words[0].equalsIgnoreCase("noaccess");
        extents.add(new Extent(Long.parseLong(words[1]), access ? words[2].toUpperCase(Locale.ROOT) : "NOACCESS",
                named ? rest.substring(start + 1, end) : "", offset.matches("\\d{1,15}") ? Long.parseLong(offset) : 0));
    }

    /** Whether the disk builds on another one. */
    public boolean hasParent() {
        return !parentId.isEmpty();
    }

    /** The length of the disk in sectors of 512 bytes, as the extents' lines say. */
    public long sectors() {
        long sum = 0;
        for (Extent extent : extents) {
            sum = Math.min(sum + extent.sectors, Long.MAX_VALUE / 1024);
        }
        return sum;
    }
}
