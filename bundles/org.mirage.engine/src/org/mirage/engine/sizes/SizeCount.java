// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sizes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.ImageList;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.catalog.VersionSizes;
import org.mirage.store.ObjectName;
import org.mirage.store.PackInfo;
import org.mirage.store.PackStore;

/**
 * Counts for each version the bytes in packs that it needs, and those that no other needs.
 *
 * <p>It goes through trees and disk maps, not through contents. What two versions share is gone through twice at most,
 * however many share it: below an object of several versions there is nothing of one alone.
 */
public final class SizeCount implements AutoCloseable {

    private final PackStore store;
    private final OwnerTable table;
    private final NeededObjects objects;

    // of the version that is being gone through
    private int version;
    private boolean whole;
    private long stored;

    /**
     * @param folder for temporary files
     */
    public SizeCount(PackStore store, Path folder, Monitor monitor) throws IOException {
        this.store = store;
        table = new OwnerTable(objects(store), folder);
        objects = new NeededObjects(store, this::isNew, monitor);
    }

    /** How many objects there are to count, about. */
    public static long objects(PackStore store) {
        return store.packs().stream().mapToLong(PackInfo::objects).sum();
    }

    /** Counts for all versions. */
    public List<VersionSizes> run(ImageList list) throws IOException {
        List<ListedVersion> versions = list.images().stream().flatMap(image -> image.versions().stream()).toList();
        long[] needed = new long[versions.size() + 1];
        for (int i = 0; i < versions.size(); i++) {
            version = i + 1;
            stored = 0;
            // what a version needs never changes; once it is known, what it shares need not be gone through
            long known = versions.get(i).summary().storedBytes();
            whole = known < 0;
            objects.visit(versions.get(i));
            needed[version] = whole ? stored : known;
        }
        long[] unique = new long[needed.length];
        for (long place = 0; place < table.places(); place++) {
            int owner = table.owner(place);
            if (owner > 0) {
                unique[owner] += table.size(place);
            }
        }
        List<VersionSizes> sizes = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            sizes.add(new VersionSizes(versions.get(i).summary().record(), needed[i + 1], unique[i + 1]));
        }
        return sizes;
    }

    /** Notes an object for this version; true when what it refers to has to be gone through. */
    private boolean isNew(ObjectName name) throws IOException {
        long place = table.place(name);
        int owner = table.owner(place);
        boolean first = table.visitor(place) != version;
        if (first) {
            table.setVisitor(place, version);
            if (owner == 0) {
                table.setSize(place, Math.max(0, store.storedBytes(name)));
            }
            table.setOwner(place, owner == 0 || owner == version ? version : OwnerTable.SEVERAL);
            stored += table.size(place);
        }
        return first && (whole || owner != OwnerTable.SEVERAL);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
