// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.MirageException;
import org.mirage.engine.Mount;
import org.mirage.engine.VersionFiles;
import org.mirage.guestfs.writing.GuestMount;
import org.mirage.store.VolumeRange;
import org.mirage.store.VolumeRecord;

/** Tells an appliance where the volumes of a version lie and belong, so that it shows the files that the view of the machine shows. */
public final class MachineMounts {

    /** Group and name of a logical volume, as {@link VolumeRecord#device()} tells it. */
    private static final Pattern LOGICAL = Pattern.compile("([A-Za-z0-9_+.][A-Za-z0-9_+.-]*/[A-Za-z0-9_+.][A-Za-z0-9_+.-]*)(\\[.*)?",
            Pattern.DOTALL);

    private MachineMounts() {
    }

    /**
     * What the machine mounts, the root first.
     *
     * @throws MirageException when a volume cannot be changed in an appliance
     */
    public static List<GuestMount> of(VersionFiles files) throws MirageException {
        List<GuestMount> mounts = new ArrayList<>();
        for (Mount mount : files.mounts()) {
            mounts.add(of(files.record().volumes().get(mount.volume()), mount.path()));
        }
        if (mounts.isEmpty() || mounts.getFirst().path().length != 1) {
            throw new MirageException(files.summary().label() + " has no root that Mirage knows, so nothing in it can be changed by a run");
        }
        return mounts;
    }

    /** One volume at a path of the caller's choice. */
    public static GuestMount of(VolumeRecord volume, byte[] path) throws MirageException {
        if (volume.ranges().isEmpty() || volume.root() == null) {
            throw new MirageException("the volume " + volume.device() + " (" + volume.type() + ") cannot be changed by Mirage");
        }
        VolumeRange first = volume.ranges().getFirst();
        Matcher logical = LOGICAL.matcher(volume.device());
        return new GuestMount(first.disk(), first.offset(), volume.size(), logical.matches() ? logical.group(1) : "", volume.type(), path,
                options(volume));
    }

    private static List<String> options(VolumeRecord volume) {
        return switch (volume.type()) {
            case "btrfs" -> volume.extra().get(VolumeRecord.TREE_ID) instanceof Long tree
                    ? List.of("rw", "subvolid=" + tree) : List.of("rw");
            case "vfat" -> List.of("rw", "utf8=1", "tz=UTC");
            case "xfs" -> List.of("rw", "nouuid");
            default -> List.of("rw");
        };
    }
}
