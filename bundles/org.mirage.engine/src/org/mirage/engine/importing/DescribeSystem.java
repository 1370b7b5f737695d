// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.store.Hash;
import org.mirage.store.ObjectSource;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Tells from the files of a version what system it is: what stands in its record for lists and properties. */
public final class DescribeSystem {

    private final VersionRecord version;
    private final ObjectSource source;

    /** Will tell it of a version whose objects are read from that source. */
    public DescribeSystem(VersionRecord version, ObjectSource source) {
        this.version = version;
        this.source = source;
    }

    /** The fields of {@code os-release}, and those of {@link DescribePlatform}. */
    public Map<String, String> call() throws IOException {
        VersionSummary unnamed = new VersionSummary(version.image(), "", (int) version.number(), Hash.sha256(version.encode()),
                version.time(), "", "", "", 0, 0, 0, 0, -1, Map.of());
        Map<String, String> system = new LinkedHashMap<>(new DescribePlatform(new VersionFiles(unnamed, version, source)).call());
        OsRelease release = new OsRelease(source);
        for (VolumeRecord volume : version.volumes()) {
            Map<String, String> fields = volume.root() == null ? Map.of() : release.read(volume.root());
            if (!fields.isEmpty()) {
                system.putAll(fields);
                break;
            }
        }
        return system;
    }
}
