// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.verifying;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.catalog.ListedVersion;
import org.mirage.engine.sizes.NeededObjects;
import org.mirage.engine.sizes.OwnerTable;
import org.mirage.engine.sizes.SizeCount;
import org.mirage.store.ObjectName;
import org.mirage.store.PackStore;

/** Tells of version after version whether all objects are there that it needs; what versions share is gone through once. */
public final class VersionCheck implements Closeable {

    private final PackStore store;
    private final Monitor monitor;
    private final OwnerTable seen;
    /** Versions that lack something: what was seen with them may lead to that. */
    private final BitSet broken = new BitSet();
    private int version;

    /** @param folder for temporary files */
    public VersionCheck(PackStore store, Path folder, Monitor monitor) throws IOException {
        this.store = store;
        this.monitor = monitor;
        seen = new OwnerTable(SizeCount.objects(store), folder);
    }

    /** What is wrong with a version, as the rest of a sentence; null when nothing is. */
    public String problem(ListedVersion listed) throws IOException {
        version++;
        Lacking lacking = new Lacking();
        String problem = null;
        try {
            new NeededObjects(store, lacking, monitor).visit(listed);
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            problem = e.getMessage();
        }
        if (lacking.first != null) {
            problem = "lacks the " + lacking.first + (lacking.several ? " and more" : "");
        }
        broken.set(version, problem != null);
        return problem;
    }

    /** Notes what is not there, and leads nobody into it. */
    private final class Lacking implements NeededObjects.Noted {

        private ObjectName first;
        private boolean several;

        @Override
        public boolean isNew(ObjectName name) throws IOException {
            if (!store.contains(name)) {
                first = first == null ? name : first;
                several |= !first.equals(name);
                return false;
            }
            long place = seen.place(name);
            int before = seen.owner(place);
            if (before == version || before != 0 && !broken.get(before)) {
                return false;
            }
            seen.setOwner(place, version);
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        seen.close();
    }
}
