// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mirage.disk.Guid;

/**
 * What a differencing VHDX says of its parent (MS-VHDX, 2.6.2.6 "Parent Locator").
 *
 * @param ids of which the parent's content must have one
 * @param name where it lies, with slashes; of names that Windows alone can follow only the last part
 */
public record VhdxParent(Set<String> ids, String name) {

    private static final String VHDX = "b04aefb7-d19e-4a81-b789-25b8e9445913";
    private static final String RELATIVE = "relative_path";
    private static final List<String> IDS = List.of("parent_linkage", "parent_linkage2");
    /** In the order in which they count. */
    private static final List<String> PATHS = List.of(RELATIVE, "volume_path", "absolute_win32_path");
    private static final int MOST_KEY_BYTES = 64;
    private static final int HEADER = 20;
    private static final int ENTRY = 12;

    /** Reads what a file says that is known to be a differencing VHDX. */
    public static VhdxParent of(ImageBytes image) throws IOException {
        return read(image, VhdxMetadata.read(image));
    }

    static VhdxParent read(ImageBytes image, VhdxMetadata metadata) throws IOException {
        ByteBuffer locator = metadata.parentLocator().filter(found -> found.limit() >= HEADER)
                .orElseThrow(() -> image.damaged("holds only what differs from its parent, but does not say what that is"));
        String type = Guid.read(locator, 0);
        if (!type.equals(VHDX)) {
            throw image.damaged("builds on something that is no VHDX file (its parent locator is of type " + type + ")");
        }
        Map<String, String> values = values(locator);
        Set<String> ids = new TreeSet<>();
        for (String key : IDS) {
            if (values.containsKey(key)) {
                ids.add(values.get(key).toLowerCase(Locale.ROOT).replaceAll("[{}]", ""));
            }
        }
        for (String key : PATHS) {
            if (values.containsKey(key)) {
                String path = values.get(key);
                return new VhdxParent(ids, key.equals(RELATIVE) ? WindowsPath.relative(path) : WindowsPath.lastPart(path));
            }
        }
        return new VhdxParent(ids, "");
    }

    /** The values of keys that are known. One that is there twice counts once, so that there is an end of reading them. */
    private static Map<String, String> values(ByteBuffer locator) {
        Map<String, String> values = new HashMap<>();
        int count = Short.toUnsignedInt(locator.getShort(HEADER - 2));
        for (int at = HEADER; count > 0 && at + ENTRY <= locator.limit(); at += ENTRY, count--) {
            int keyBytes = Short.toUnsignedInt(locator.getShort(at + 8));
            String key = keyBytes > MOST_KEY_BYTES ? "" : text(locator, locator.getInt(at), keyBytes);
            if (!values.containsKey(key) && (PATHS.contains(key) || IDS.contains(key))) {
                values.put(key, text(locator, locator.getInt(at + 4), Short.toUnsignedInt(locator.getShort(at + 10))));
            }
        }
        return values;
    }

    private static String text(ByteBuffer locator, int offset, int length) {
        return offset < 0 || offset > locator.limit() - length ? ""
                : new String(locator.array(), offset, length, StandardCharsets.UTF_16LE);
    }
}
