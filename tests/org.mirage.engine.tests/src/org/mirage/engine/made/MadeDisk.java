// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.testing.Tools;

/** Disk images made by real tools, and what is left of one when its free blocks are zeroed. */
public final class MadeDisk {

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    private MadeDisk() {
    }

    /** Makes an image by a bash script that finds the file's path in $out and an empty folder in $work. */
    public static Path by(Path folder, String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Path work = Files.createTempDirectory(folder, "work");
        Tools.bash("out=" + quoted(file) + " work=" + quoted(work) + "\n" + script);
        return file;
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** A small disk with one ext4 partition: folders, small and large files, a hole, links. */
    public static Path small(Path folder, String name) throws IOException {
        return by(folder, name, FILES + """
                truncate -s 48M "$out"
                printf 'label: dos\\nlabel-id: 0x12345678\\nstart=2048, type=83, bootable\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -L small -U 11111111-2222-3333-4444-555555555555 -E offset=1048576 -d "$work" "$out" 47M
                """);
    }

    /** Fills $work. */
    public static final String FILES = """
            mkdir -p "$work/etc/deep/er" "$work/usr/lib" "$work/empty"
            printf 'PRETTY_NAME="Small Linux 1.0"\\nID=small\\n' > "$work/usr/lib/os-release"
            ln -s ../usr/lib/os-release "$work/etc/os-release"
            for i in $(seq 200); do echo "file $i" > "$work/etc/f$i"; done
            seq 300000 > "$work/etc/deep/numbers"
            openssl enc -aes-128-ctr -pass pass:x -nosalt -in /dev/zero 2>/dev/null | head -c 5000000 > "$work/random" || true
            printf end | dd of="$work/sparse" bs=1 seek=20000000 status=none
            ln "$work/etc/f1" "$work/etc/deep/er/same"
            : > "$work/nothing"
            """;

    /** A copy of an image in which all blocks are zero that the ext volume at an offset calls free. */
    public static Path withoutFree(Path image, long... volumes) throws IOException {
        Path copy = image.resolveSibling(image.getFileName() + ".expected");
        Tools.run("cp", "--sparse=always", image.toString(), copy.toString());
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            for (long volume : volumes) {
                zeroFree(image, volume, channel);
            }
        }
        return copy;
    }

    private static void zeroFree(Path image, long volume, FileChannel channel) throws IOException {
        String printed = Tools.run("dumpe2fs", image + "?offset=" + volume);
        int blockSize = number(printed, "Block size");
        for (String line : printed.lines().filter(l -> l.startsWith("  Free blocks: ")).toList()) {
            Matcher range = RANGE.matcher(line);
            while (range.find()) {
                long first = Long.parseLong(range.group(1));
                long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
                for (long block = first; block <= last; block++) {
                    channel.write(ByteBuffer.allocate(blockSize), volume + block * blockSize);
                }
            }
        }
    }

    private static int number(String printed, String field) throws IOException {
        Matcher found = Pattern.compile("^" + field + ":\\s+(\\d+)", Pattern.MULTILINE).matcher(printed);
        if (!found.find()) {
            throw new IOException("dumpe2fs prints no " + field);
        }
        return Integer.parseInt(found.group(1));
    }

    /** Writes bytes into an image. */
    public static void write(Path image, long offset, byte[] bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }
}
