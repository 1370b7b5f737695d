// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that goes into the machine's {@code /run} for the time of a run.
 *
 * @param path in the folder that it goes to; letters, digits and what package files have in their names
 * @param size bytes
 * @param opener opens its content
 */
record Upload(String path, long size, Opener opener) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._+~:=@%^-]++(?:/[A-Za-z0-9._+~:=@%^-]++)*+");
    /** As long as Linux takes a path; what matches steps of it calls itself for each. */
    private static final int LONGEST = 4096;

    /** Opens a content. */
    interface Opener {

        InputStream open() throws IOException;
    }

    Upload {
        if (!isPlain(path)) {
            throw new IllegalArgumentException(path);
        }
    }

    /** True for a path that can be one of an upload. */
    static boolean isPlain(String path) {
        return path.length() < LONGEST && PLAIN.matcher(path).matches() && !("/" + path + "/").contains("/../") && !("/" + path + "/").contains("/./");
    }

    static Upload of(String path, byte[] content) {
        return new Upload(path, content.length, () -> new ByteArrayInputStream(content));
    }

    static Upload of(String path, Path file) throws IOException {
        return new Upload(path, Files.size(file), () -> Files.newInputStream(file));
    }

    /** What {@code receive.sh} reads: how many there are, size and path of each, all contents. Files are opened one after another. */
    static InputStream stream(List<Upload> uploads) {
        StringBuilder list = new StringBuilder().append(uploads.size()).append('\n');
        uploads.forEach(upload -> list.append(upload.size()).append(' ').append(upload.path()).append('\n'));
        Iterator<Upload> left = uploads.iterator();
        return new SequenceInputStream(new ByteArrayInputStream(list.toString().getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return left.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return new ExactStream(left.next());
                    }
                }));
    }
}
