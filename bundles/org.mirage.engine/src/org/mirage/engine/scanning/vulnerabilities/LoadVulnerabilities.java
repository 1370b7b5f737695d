// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * Takes records of vulnerabilities, as OSV publishes them, into the catalog. They stay there until the catalog is made anew; a record takes
 * the place of an earlier one of the same id.
 */
public final class LoadVulnerabilities {

    /** Records that are stored in one transaction. */
    private static final int AT_ONCE = 1000;
    /** Ranges and versions in them; few records have many. */
    private static final int VERSIONS_AT_ONCE = 200_000;

    private final Library library;
    private final List<Path> sources;
    private boolean forget;
    private long count;
    private long versions;

    /** Will load files: folders, zips or single records. */
    public LoadVulnerabilities(Library library, List<Path> sources) {
        this.library = library;
        this.sources = List.copyOf(sources);
    }

    /** Whether all that were loaded before are forgotten. */
    public LoadVulnerabilities forget(boolean value) {
        forget = value;
        return this;
    }

    /**
     * Loads them.
     *
     * @return how many there were, withdrawn ones among them
     * @throws MirageException when there is no record in a source
     */
    public long call(Monitor monitor) throws IOException {
        if (forget) {
            library.catalog().derived(connection -> {
                VulnerabilityTables.clear(connection);
                return null;
            });
        }
        monitor.beginCounting("loading records of vulnerabilities", -1);
        for (Path source : sources) {
            long before = count;
            Map<String, OsvRecord> batch = new LinkedHashMap<>();
            new OsvSource(source, monitor).read(record -> {
                count++;
                batch.put(record.id(), record);
                versions += record.affected().stream().mapToLong(Affected::size).sum();
                if (batch.size() >= AT_ONCE || versions >= VERSIONS_AT_ONCE) {
                    store(batch);
                }
            });
            store(batch);
            if (count == before) {
                throw new MirageException("There are no records of vulnerabilities in " + source + "; OSV publishes them as JSON, a zip for each "
                        + "ecosystem");
            }
        }
        // packs the database, which each batch left as it was
        library.catalog().derived(_ -> null);
        return count;
    }

    private void store(Map<String, OsvRecord> batch) throws MirageException {
        if (!batch.isEmpty()) {
            library.catalog().asked(connection -> {
                VulnerabilityTables.store(connection, batch.values());
                return null;
            });
            batch.clear();
            versions = 0;
        }
    }
}
