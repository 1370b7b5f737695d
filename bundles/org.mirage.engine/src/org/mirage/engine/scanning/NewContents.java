// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.store.ContentName;

/** Gathers the contents of versions that a scan has not looked at, each once, and hands them over by the batch. */
public final class NewContents {

    /**
     * A file with such a content.
     *
     * @param files of which version
     * @param entry the first place where it was met
     */
    public record Place(VersionFiles files, MachineEntry entry) {
    }

    /** Looks at contents, and tells what is known of them. */
    public interface Reader {

        void read(List<Place> batch) throws IOException;
    }

    private final ScannedContents known;
    private final int batchFiles;
    private final long batchBytes;
    private final Reader reader;
    /** Remembers which trees have nothing new in them. */
    private final FileWalk walk;
    private final Map<ContentName, Place> waiting = new LinkedHashMap<>();
    private long bytes;

    /**
     * Will gather contents.
     *
     * @param batchFiles most files of a batch
     * @param batchBytes a batch ends with the file that makes it larger
     */
    public NewContents(ScannedContents known, int batchFiles, long batchBytes, Reader reader, Monitor monitor) {
        this.known = known;
        this.batchFiles = batchFiles;
        this.batchBytes = batchBytes;
        this.reader = reader;
        walk = new FileWalk(monitor);
    }

    /** Gathers those of a version; whole batches are read at once. */
    public void add(VersionFiles files) throws IOException {
        walk.walk(files, file -> {
            ContentName content = file.entry().content();
            if (file.entry().size() > 0 && !known.knows(content) && waiting.putIfAbsent(content, new Place(files, file)) == null) {
                bytes += file.entry().size();
                if (waiting.size() >= batchFiles || bytes >= batchBytes) {
                    finish();
                }
            }
            return false;
        });
    }

    /** Has the last batch read. */
    public void finish() throws IOException {
        if (!waiting.isEmpty()) {
            List<Place> batch = new ArrayList<>(waiting.values());
            waiting.clear();
            bytes = 0;
            reader.read(batch);
        }
    }
}
