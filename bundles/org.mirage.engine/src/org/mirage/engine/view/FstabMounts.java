// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Mount;
import org.mirage.engine.Names;
import org.mirage.engine.NotFoundException;
import org.mirage.store.EntryType;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Mounts into a view what a system's fstab mounts at its start, as far as it is in the version. */
final class FstabMounts {

    private static final Set<String> MADE_AT_RUN_TIME = Set.of("proc", "sysfs", "tmpfs", "ramfs", "devtmpfs", "devpts",
            "cgroup", "cgroup2", "securityfs", "debugfs", "tracefs", "configfs", "hugetlbfs", "mqueue", "pstore", "efivarfs",
            "bpf", "fusectl", "binfmt_misc", "rpc_pipefs", "usbfs");
    private static final Set<String> FROM_NETWORK = Set.of("nfs", "nfs4", "cifs", "smbfs", "smb3", "9p", "virtiofs", "ceph",
            "glusterfs", "afs", "davfs", "fuse.sshfs", "sshfs");
    private static final Set<String> PUT_TOGETHER = Set.of("overlay", "aufs", "mergerfs", "fuse.mergerfs", "unionfs");

    private final MachineSystem system;
    private final VolumeFinder finder;
    private final ViewTree tree;
    private final MountTable table;
    private final List<Mount> mounts;
    private final List<String> notes;
    private final Set<String> taken = new HashSet<>();

    FstabMounts(VersionRecord version, MachineSystem system, ViewTree tree, MountTable table, List<Mount> mounts,
            List<String> notes) {
        this.system = system;
        finder = new VolumeFinder(version, system.fstab());
        this.tree = tree;
        this.table = table;
        this.mounts = mounts;
        this.notes = notes;
    }

    /** Mounts parents before what is mounted below them, whatever the order of the lines, as systemd does. */
    void mount() throws IOException {
        notes.addAll(system.fstab().problems());
        Comparator<FstabLine> byDepth = Comparator.comparing(line -> depth(line.target()));
        for (FstabLine line : system.fstab().lines().stream().sorted(byDepth).toList()) {
            if (!madeAtRunTime(line)) {
                mount(line);
            }
        }
    }

    private static long depth(String path) {
        return path.equals("/") ? 0 : path.chars().filter(c -> c == '/').count();
    }

    private static boolean madeAtRunTime(FstabLine line) {
        return MADE_AT_RUN_TIME.contains(line.type()) || line.type().equals("swap") || line.target().equals("none")
                || line.target().equals("swap");
    }

    private void mount(FstabLine line) throws IOException {
        String left = whyLeftOut(line);
        if (left != null) {
            note(line, left);
            return;
        }
        VolumeFinder.Found found = finder.find(line);
        VolumeRecord volume = found.volume();
        boolean onDemand = line.options().contains("noauto") && !line.options().contains("x-systemd.automount");
        if (onDemand) {
            if (volume != null && volume.root() != null) {
                note(line, "is not mounted at start; " + volume.device() + " is under " + ViewBuilder.VOLUMES);
            }
        } else if (volume == null) {
            note(line, found.remark());
        } else if (line.target().equals("/")) {
            checkRoot(line, volume);
        } else if (volume.root() == null) {
            note(line, "the files on " + volume.device() + " (" + volume.type() + ") cannot be read");
        } else {
            mount(line, volume, found.remark());
        }
    }

    private static String whyLeftOut(FstabLine line) {
        if (line.options().contains("bind") || line.options().contains("rbind")) {
            return "is a bind mount";
        }
        if (PUT_TOGETHER.contains(line.type())) {
            return "is put together from other directories at run time";
        }
        boolean remote = line.source().contains(":/") || line.source().startsWith("//");
        if (FROM_NETWORK.contains(line.type()) || remote) {
            return "comes from the network";
        }
        if (line.options().contains("loop") || line.options().stream().anyMatch(option -> option.startsWith("loop="))
                || line.source().startsWith("/") && !line.source().startsWith("/dev/")) {
            return "is a file within the machine";
        }
        return line.target().startsWith("/") ? null : "is no path";
    }

    /** The volume that holds the fstab stays the root: it is what was found, not what was said. */
    private void checkRoot(FstabLine line, VolumeRecord volume) {
        if (!volume.equals(system.volume())) {
            note(line, "the fstab names " + volume.device() + " as the root, but stands on " + system.volume().device());
        } else {
            mounts.set(0, new Mount(tree.root().path(), volume.index(), Names.show(RawText.bytes(line.source()))));
        }
    }

    private void mount(FstabLine line, VolumeRecord volume, String remark) throws IOException {
        String path = mountPoint(line);
        if (path == null) {
            return;
        }
        if (!taken.add(path)) {
            note(line, "another line mounts there already");
            return;
        }
        table.mount(path, volume.root(), volume.index());
        mounts.add(new Mount(RawText.bytes(path), volume.index(), Names.show(RawText.bytes(line.source()))));
        if (!remark.isEmpty()) {
            note(line, remark);
        }
    }

    /** The path of the directory that the target leads to, links followed and missing directories made up; or null. */
    private String mountPoint(FstabLine line) throws IOException {
        MachineEntry here = tree.root();
        boolean missing = false;
        for (String part : line.target().split("/")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                note(line, "has .. in its path");
                return null;
            }
            MachineEntry next = tree.child(here, RawText.bytes(part));
            String path = (here.path().length == 1 ? "" : RawText.of(here.path())) + "/" + part;
            if (next == null) {
                missing = true;
                table.makeUp(path);
                next = tree.child(here, RawText.bytes(part));
            } else if (next.entry().type() == EntryType.LINK) {
                next = target(next);
            }
            if (next == null || next.entry().type() != EntryType.DIRECTORY) {
                note(line, "is no directory");
                return null;
            }
            here = next;
        }
        if (here.path().length == 1) {
            note(line, "leads to the root itself");
            return null;
        }
        if (missing) {
            note(line, "is missing in the volume below, and shown nonetheless");
        }
        return RawText.of(here.path());
    }

    private MachineEntry target(MachineEntry link) throws IOException {
        try {
            return tree.walk(link.path(), ViewTree.Follow.ALL);
        } catch (NotFoundException nowhere) {
            return null;
        }
    }

    private void note(FstabLine line, String fact) {
        notes.add("/etc/fstab, line " + line.number() + ": " + Names.show(RawText.bytes(line.target())) + ": " + fact);
    }
}
