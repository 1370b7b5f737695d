// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;

/** What {@code qemu-img map} says of the zeros of an image. */
public final class QemuMap {

    private static final java.util.regex.Pattern RANGE =
            java.util.regex.Pattern.compile("\"start\": (\\d+), \"length\": (\\d+),.*?\"zero\": (true|false)");

    private QemuMap() {}

    public static List<BlockStatus> of(Object image, String format) throws IOException {
        return parse(Command.run("qemu-img", "map", "--output=json", "-f", format, image));
    }

    public static List<BlockStatus> parse(String json) {
        StatusList found = new StatusList();
        Matcher range = RANGE.matcher(json);
        while (range.find()) {
            found.add(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)), range.group(3).equals("true"));
        }
        return found.toList();
    }
}
