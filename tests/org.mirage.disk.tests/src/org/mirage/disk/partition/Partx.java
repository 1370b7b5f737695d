// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirage.disk.Command;

/** The partitions of a disk as partx, and with it blkid and udev, see them. */
final class Partx {

    private static final Set<String> EXTENDED = Set.of("0x5", "0xf", "0x85");
    /** It counts in these, whatever the size of a sector. */
    private static final int UNIT = 512;
    private static final Pattern FIELD = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private Partx() {}

    /** One line for each partition but the extended one, in the form of {@link #line}. */
    static List<String> lines(Path disk, int sectorSize) throws IOException {
        String output = Command.run("env", "LC_ALL=C.UTF-8", "partx", "--pairs", "--sector-size", sectorSize,
                "-o", "NR,START,SECTORS,TYPE,UUID,NAME,FLAGS,SCHEME", disk);
        List<String> lines = new ArrayList<>();
        for (String line : output.lines().toList()) {
            List<String> fields = new ArrayList<>();
            Matcher field = FIELD.matcher(line);
            while (field.find()) {
                fields.add(unescaped(field.group(2)));
            }
            if (!EXTENDED.contains(fields.get(3))) {
                lines.add(String.join(" ", fields));
            }
        }
        return lines;
    }

    /** A partition in the words of partx. */
    static String line(Partition partition, PartitionTable.Kind kind) {
        boolean gpt = kind == PartitionTable.Kind.GPT;
        String type = gpt ? partition.type() : "0x" + Integer.toHexString(Integer.decode(partition.type()));
        long flags = gpt ? partition.attributes() : partition.bootable() ? 0x80 : 0;
        return String.join(" ", Integer.toString(partition.number()), Long.toString(partition.offset() / UNIT),
                Long.toString(partition.length() / UNIT), type, partition.uuid(), partition.name(),
                "0x" + Long.toHexString(flags), gpt ? "gpt" : "dos");
    }

    private static String unescaped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text, i + 2, i + 4, 16));
                i += 3;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
