// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/**
 * Compares what the machines of two versions are beyond their files: disks, system, users, services and so on. With a base
 * it tells which of the two changed. Subjects whose files have equal content names are not read.
 */
public final class CompareFacts {

    private final List<FactFiles> versions;

    /**
     * Will compare.
     *
     * @param base what left and right come from, null to compare just these two
     */
    public CompareFacts(VersionFiles base, VersionFiles left, VersionFiles right) {
        versions = Stream.of(base, left, right).filter(Objects::nonNull).map(FactFiles::new).toList();
    }

    /** The subjects in which something differs, in an order that is always the same. */
    public List<FactGroup> call(Monitor monitor) throws IOException {
        monitor.beginCounting("comparing facts", FactSources.ALL.size());
        List<FactGroup> groups = new ArrayList<>();
        for (FactSource source : FactSources.ALL) {
            monitor.check();
            List<FactRow> rows = compare(source);
            if (!rows.isEmpty()) {
                groups.add(new FactGroup(source.id(), source.title(), rows));
            }
            monitor.worked(1);
        }
        return groups;
    }

    private List<FactRow> compare(FactSource source) throws IOException {
        List<Object> identities = new ArrayList<>();
        for (FactFiles version : versions) {
            identities.add(source.paths().isEmpty() ? version : version.identity(source.paths()));
        }
        if (identities.stream().distinct().count() == 1) {
            return List.of();
        }
        Map<Object, FactList> read = new HashMap<>();
        List<FactList> lists = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            FactList list = read.get(identities.get(i));
            if (list == null) {
                list = new FactList(identities.get(i));
                source.read(versions.get(i), list);
                read.put(identities.get(i), list);
            }
            lists.add(list);
        }
        return new FactDifference(lists).rows();
    }
}
