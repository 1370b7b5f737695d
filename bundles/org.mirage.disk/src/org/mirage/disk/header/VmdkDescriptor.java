// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text part of a VMDK, in a file of its own or embedded (VMware: Virtual Disk Format 5.0, "The Descriptor File"). */
record VmdkDescriptor(String createType, List<Extent> extents, boolean hasParent, String parentHint) {

    /** QEMU reads no longer one. */
    static final int MAX_LENGTH = 1 << 20;

    private static final String HINT = "parentfilenamehint";
    private static final List<String> ACCESS = List.of("rw", "rdonly", "noaccess");

    /** One line that says where a part of the disk lies; the length counts sectors of 512 bytes. */
    record Extent(long sectors, String type, String file) {}

    static VmdkDescriptor parse(byte[] bytes) {
        String text = PlainText.beginning(bytes);
        String type = "";
        boolean parent = false;
        List<Extent> extents = new ArrayList<>();
        for (String line : text.split("[\r\n]+")) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (key.equals("createtype")) {
                type = unquoted(line.substring(equals + 1));
            } else if (key.equals("parentcid")) {
                parent |= !unquoted(line.substring(equals + 1)).equalsIgnoreCase("ffffffff");
            } else {
                addExtent(extents, line);
            }
        }
        // QEMU looks for this word anywhere, comments included
        int hint = text.toLowerCase(Locale.ROOT).indexOf(HINT);
        return new VmdkDescriptor(type, extents, parent || hint >= 0, hint < 0 ? "" : firstQuoted(text.substring(hint)));
    }

    private static void addExtent(List<Extent> extents, String line) {
        String[] words = line.strip().split("\\s+", 4);
        if (words.length >= 3 && ACCESS.contains(words[0].toLowerCase(Locale.ROOT)) && words[1].matches("\\d{1,15}")) {
            extents.add(new Extent(Long.parseLong(words[1]), words[2], firstQuoted(line)));
        }
    }

    private static String unquoted(String value) {
        return value.replace('"', ' ').strip();
    }

    private static String firstQuoted(String text) {
        int start = text.indexOf('"');
        int end = text.indexOf('"', start + 1);
        return start < 0 || end < 0 ? "" : text.substring(start + 1, end);
    }

    /** The length of the disk in sectors of 512 bytes, as the extents' lines say. */
    long sectors() {
        return extents.stream().mapToLong(Extent::sectors).sum();
    }
}
