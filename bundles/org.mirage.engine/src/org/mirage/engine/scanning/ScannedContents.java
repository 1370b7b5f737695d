// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.LibraryBusyException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.Catalog;
import org.mirage.store.ContentName;

/** What a scan knows of contents that it looked at before, by the same rules. It is kept in the catalog, and made anew when it is lost. */
public final class ScannedContents {

    private final Catalog catalog;
    private final String scan;
    private final String rules;
    private final NameSet looked = new NameSet();
    private final Map<ContentName, List<ContentHit>> hits = new HashMap<>();
    private final Monitor monitor;

    private ScannedContents(Catalog catalog, String scan, String rules, Monitor monitor) {
        this.catalog = catalog;
        this.scan = scan;
        this.rules = rules;
        this.monitor = monitor;
    }

    /**
     * Reads what is known. While the catalog is busy nothing is.
     *
     * @param scan its name
     * @param rules what tells these rules from others
     */
    public static ScannedContents load(Catalog catalog, String scan, String rules, Monitor monitor) throws MirageException {
        ScannedContents known = new ScannedContents(catalog, scan, rules, monitor);
        try {
            catalog.asked(connection -> {
                ScanTables.load(connection, scan, rules, known.looked, known.hits);
                return null;
            });
        } catch (LibraryBusyException e) {
            monitor.note("the catalog is busy: what was found before is looked for again");
        }
        return known;
    }

    /**
     * Reads what is known by the rules that were used last, whichever these were.
     *
     * @param scan its name
     */
    public static ScannedContents loadLast(Catalog catalog, String scan, Monitor monitor) throws MirageException {
        try {
            return load(catalog, scan, catalog.asked(connection -> ScanTables.rules(connection, scan)), monitor);
        } catch (LibraryBusyException e) {
            monitor.note("the catalog is busy: what was found before cannot be told");
            return new ScannedContents(catalog, scan, "", monitor);
        }
    }

    /** True when no content was looked at yet. */
    public boolean isEmpty() {
        return looked.size() == 0;
    }

    /** True when the content was looked at. */
    public boolean knows(ContentName content) {
        return looked.contains(content.hash());
    }

    /** What was found in a content. */
    public List<ContentHit> hits(ContentName content) {
        return hits.getOrDefault(content, List.of());
    }

    /** Keeps what was found in some contents, those included in which nothing was. While the catalog is busy it is kept for this scan only. */
    public void add(Map<ContentName, List<ContentHit>> fresh) throws MirageException {
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach((name, found) -> {
            looked.add(name.hash());
            if (!found.isEmpty()) {
                hits.put(name, List.copyOf(found));
            }
        });
        try {
            catalog.derived(connection -> {
                ScanTables.store(connection, scan, rules, fresh);
                return null;
            });
        } catch (LibraryBusyException e) {
            monitor.note("the catalog is busy: what was found is not kept for the next scan");
        }
    }
}
