// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.mirage.store.Hash;

/**
 * A file that a version came from, as it was then: while nothing of this changes, its content is the same.
 *
 * @param path absolute
 * @param size bytes
 * @param modified nanoseconds since 1970
 * @param inode with its device, as the system prints them; of a disk in several files followed by a plus sign and a digest
 *        of what is known of the others
 */
public record Source(String path, long size, long modified, String inode) {

    /** A file as it is now. */
    public static Source of(Path file) throws IOException {
        Path real = file.toRealPath();
        Map<String, Object> attributes = Files.readAttributes(real, "unix:size,lastModifiedTime,dev,ino");
        return new Source(real.toString(), (Long) attributes.get("size"),
                ((FileTime) attributes.get("lastModifiedTime")).to(TimeUnit.NANOSECONDS),
                attributes.get("dev") + ":" + attributes.get("ino"));
    }

    /** A file as it is now, together with others that its disk lies in; the first is the one that was named. */
    public static Source of(List<Path> files) throws IOException {
        Source first = of(files.getFirst());
        if (files.size() == 1) {
            return first;
        }
        StringBuilder others = new StringBuilder();
        for (Path file : files.subList(1, files.size())) {
            Source other = of(file);
            others.append(other.size).append(' ').append(other.modified).append(' ').append(other.inode).append(' ')
                    .append(other.path).append('\0');
        }
        String digest = Hash.sha256(others.toString().getBytes(StandardCharsets.UTF_8)).toString();
        return new Source(first.path, first.size, first.modified, first.inode + "+" + digest);
    }

    /** As an argument of a log record. */
    public Map<String, Object> toMap() {
        return Map.of("path", path, "size", size, "modified", modified, "inode", inode);
    }

    /** From an argument of a log record. */
    static Source of(Map<?, ?> map) {
        return new Source((String) map.get("path"), ((Number) map.get("size")).longValue(),
                ((Number) map.get("modified")).longValue(), (String) map.get("inode"));
    }
}
