// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mirage.store.ContentReader;
import org.mirage.store.TreeReader;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/**
 * Chooses the system whose root is the root of the view. Where several are installed: one whose own fstab names it as the
 * root goes before others, then one with an {@code os-release}, then the first on the disks.
 */
final class SystemChoice {

    private final VersionRecord version;
    private final TreeReader trees;
    private final ContentReader contents;
    private final List<String> notes;

    SystemChoice(VersionRecord version, TreeReader trees, ContentReader contents, List<String> notes) {
        this.version = version;
        this.trees = trees;
        this.contents = contents;
        this.notes = notes;
    }

    /** The system among these volumes, or null when there is none. */
    MachineSystem choose(List<VolumeRecord> volumes) throws IOException {
        List<MachineSystem> systems = new ArrayList<>();
        for (VolumeRecord volume : volumes) {
            MachineSystem system = MachineSystem.of(volume, trees, contents);
            if (system != null) {
                systems.add(system);
            }
        }
        systems.sort(Comparator.comparing(this::namesItself).thenComparing(MachineSystem::named)
                .thenComparing(system -> TreeChoice.isStandard(system.volume())).reversed());
        for (int i = 1; i < systems.size(); i++) {
            notes.add("another system is on " + systems.get(i).volume().device() + "; the root of this view is that on "
                    + systems.getFirst().volume().device());
        }
        return systems.isEmpty() ? null : systems.getFirst();
    }

    private boolean namesItself(MachineSystem system) {
        if (system.fstab() == null) {
            return false;
        }
        VolumeFinder finder = new VolumeFinder(version, system.fstab());
        return system.fstab().lines().stream().filter(line -> line.target().equals("/"))
                .anyMatch(line -> system.volume().equals(finder.find(line).volume()));
    }
}
