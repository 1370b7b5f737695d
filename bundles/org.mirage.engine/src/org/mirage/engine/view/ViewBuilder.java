// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.store.ContentReader;
import org.mirage.store.EntryType;
import org.mirage.store.TreeReader;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/**
 * Lays out the machine's view: finds the root volume, mounts what its fstab mounts, and puts every volume under
 * {@code /volumes} beside.
 */
public final class ViewBuilder {

    /** The directory that shows every volume, whatever is mounted. */
    public static final String VOLUMES = "/volumes";

    private final VersionRecord version;
    private final TreeReader trees;
    private final ContentReader contents;
    private final MountTable table = new MountTable();
    private final ViewTree tree;
    private final List<Mount> mounts = new ArrayList<>();
    private final List<Mount> besides = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Will lay out the view of a version.
     *
     * @param label what messages call the version
     */
    public ViewBuilder(VersionRecord version, TreeReader trees, ContentReader contents, String label) {
        this.version = version;
        this.trees = trees;
        this.contents = contents;
        tree = new ViewTree(trees, table, label);
    }

    /** Reads what is needed of the volumes and lays out the view. */
    public View build() throws IOException {
        List<VolumeRecord> volumes = version.volumes().stream().filter(volume -> volume.root() != null).toList();
        MachineSystem system = new SystemChoice(version, trees, contents, notes).choose(volumes);
        if (system != null) {
            setRoot(system.volume());
            if (system.fstab() != null) {
                new FstabMounts(version, system, tree, table, mounts, notes).mount();
            } else if (system.trouble() != null) {
                notes.add(system.trouble() + "; only the root volume is mounted");
            } else if (volumes.size() > 1) {
                notes.add("there is no /etc/fstab; only the root volume is mounted");
            }
        } else if (volumes.size() == 1) {
            setRoot(volumes.getFirst());
            notes.add("there is no operating system; the only volume is the root");
        } else {
            notes.add(volumes.isEmpty() ? "there is no volume whose files Mirage can read"
                    : "there is no operating system; the volumes are under " + VOLUMES);
        }
        showVolumes(volumes);
        mounts.sort(Comparator.comparing(mount -> RawText.of(mount.path())));
        return new View(tree, List.copyOf(mounts), List.copyOf(besides), List.copyOf(notes));
    }

    private void setRoot(VolumeRecord volume) {
        table.setRoot(volume.root(), volume.index());
        mounts.add(new Mount(tree.root().path(), volume.index(), ""));
    }

    private void showVolumes(List<VolumeRecord> volumes) throws IOException {
        if (volumes.isEmpty()) {
            return;
        }
        MachineEntry own = tree.child(tree.root(), RawText.bytes(VOLUMES.substring(1)));
        if (own == null || own.entry().type() != EntryType.DIRECTORY) {
            table.makeUp(VOLUMES);
            if (own != null) {
                notes.add("the machine's own " + VOLUMES + " is hidden by the directory of volumes");
            }
        }
        Set<String> taken = new HashSet<>();
        for (VolumeRecord volume : volumes) {
            String path = VOLUMES + "/" + nameOf(volume, taken);
            table.mount(path, volume.root(), volume.index());
            besides.add(new Mount(RawText.bytes(path), volume.index(), ""));
        }
    }

    /** The UUID; the device's name where that is missing, or taken by a twin. */
    private static String nameOf(VolumeRecord volume, Set<String> taken) {
        // what an image calls its volume may hold anything, a slash too
        String tree = TreeChoice.path(volume).replaceAll("[^0-9A-Za-z@._-]", "_");
        String uuid = volume.uuid().replaceAll("[^0-9A-Za-z_-]", "_") + (tree.isEmpty() ? "" : "_" + tree);
        String device = volume.device().replaceAll("[^0-9A-Za-z@._-]", "_");
        for (String name : List.of(uuid, device, uuid + "-" + device)) {
            if (!name.isEmpty() && taken.add(name)) {
                return name;
            }
        }
        String last = "volume-" + volume.index();
        taken.add(last);
        return last;
    }
}
