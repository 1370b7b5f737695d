// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.mirage.engine.VersionFiles;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.importing.DescribeSystem;
import org.mirage.store.Hash;
import org.mirage.store.ObjectSource;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/**
 * A version that is made from another one by changing files. Its disks are laid out as those of the other one; none realises it yet.
 *
 * @param parent what it was made from
 * @param parentHash the name of the parent's record
 * @param volumes as they are in it
 * @param changes the change set that made it, null for none
 * @param origin batch and values of parameters
 */
public record DerivedVersion(VersionRecord parent, Hash parentHash, List<VolumeRecord> volumes, Hash changes, UpdateOrigin origin) {

    /** What edits made of the files of a version. */
    public static DerivedVersion of(WorkingTree tree, Hash changes, UpdateOrigin origin) throws IOException {
        VersionFiles files = tree.files();
        return new DerivedVersion(files.record(), files.summary().record(), tree.store(), changes, origin);
    }

    /** True when nothing differs from the version that it was made from. */
    public boolean isUnchanged() {
        return isSame(parent.volumes(), volumes);
    }

    /** True when volumes hold the same, by the hashes of their trees and link tables. */
    static boolean isSame(List<VolumeRecord> before, List<VolumeRecord> after) {
        for (int i = 0; i < after.size(); i++) {
            boolean same = Objects.equals(after.get(i).root(), before.get(i).root())
                    && Objects.equals(after.get(i).links(), before.get(i).links());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Its record, with what lists show found anew in its files, which are read from that source. */
    public VersionRecord record(long number, String author, String message, Instant time, ObjectSource source)
            throws IOException {
        VersionRecord plain = with(number, author, message, time, parent.system());
        Map<String, String> system = new LinkedHashMap<>(new DescribeSystem(plain, source).call());
        // a system that only an inspection can tell of is still the one that it was
        boolean inspected = parent.system().containsKey(DescribePlatform.FAMILY) && !system.containsKey(DescribePlatform.FAMILY);
        return !inspected ? with(number, author, message, time, system) : plain;
    }

    private VersionRecord with(long number, String author, String message, Instant time, Map<String, String> system) {
        return new VersionRecord(parent.image(), number, List.of(parentHash), author, message, time, volumes, parent.disks(), system,
                changes, origin.fields(parent));
    }
}
