// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Looks up paths of the machine's view in the folders of volumes, as edits have left them. */
final class Places {

    private static final String ROOT = "/";
    private static final String NOTHING = "nothing";

    private final MountPoints mounts;
    private final List<WorkingVolume> volumes;

    Places(MountPoints mounts, List<WorkingVolume> volumes) {
        this.mounts = mounts;
        this.volumes = volumes;
    }

    MountPoints mounts() {
        return mounts;
    }

    /** What is at a path; null when there is no folder that it could be in. */
    Place find(String path) throws IOException {
        Place here = laidOver(ROOT, mounts.at(ROOT));
        String at = "";
        for (String part : path.equals(ROOT) ? new String[0] : path.substring(1).split("/")) {
            if (here.entry() == null || here.entry().type() != EntryType.DIRECTORY) {
                return null;
            }
            at += "/" + part;
            Integer over = mounts.at(at);
            here = over != null ? laidOver(at, over) : below(here, part, at);
        }
        return here;
    }

    /** What the view shows in place of what a folder holds. */
    Place laidOver(String path, int index) {
        byte[] name = RawPath.bytes(path.substring(path.lastIndexOf('/') + 1));
        if (index == MountPoints.MADE_UP) {
            return new Place(path, null, "", null, Entry.builder(name, EntryType.DIRECTORY).permissions(0755).build(), true);
        }
        WorkingVolume volume = volumes.get(index);
        return new Place(path, volume, "", volume.root(), volume.root().entry().withName(name), true);
    }

    private static Place below(Place parent, String name, String path) throws IOException {
        if (parent.folder() == null) {
            return new Place(path, null, "", null, null, false);
        }
        String within = parent.within().isEmpty() ? name : parent.within() + "/" + name;
        Entry entry = parent.folder().find(name);
        WorkingFolder folder = entry != null && entry.type() == EntryType.DIRECTORY ? parent.folder().open(name) : null;
        return new Place(path, parent.volume(), within, folder, entry, false);
    }

    /** Something that is there and may be changed. */
    Place there(byte[] path) throws IOException {
        Place place = find(checked(path));
        if (place == null || place.entry() == null) {
            throw new ConflictException(path, "something", NOTHING);
        }
        return requireWritable(place);
    }

    /** A path at which nothing is, in a folder that may be changed. */
    Place free(byte[] path) throws IOException {
        String text = checked(path);
        Place place = find(text);
        if (place == null) {
            throw new ConflictException(RawPath.bytes(RawPath.parent(text)), "a directory", describe(find(RawPath.parent(text))));
        }
        if (place.entry() != null) {
            throw new ConflictException(path, NOTHING, describe(place));
        }
        return requireWritable(place);
    }

    /** The same place, when it is on a volume that can be written to. */
    static Place requireWritable(Place place) throws ConflictException {
        if (place.volume() == null) {
            throw new ConflictException(place.raw(), "a place on a volume", "a directory that exists in the view only");
        }
        if (place.volume().isReadOnly()) {
            throw new ConflictException(place.raw(), "a volume that can be written to", place.volume().name());
        }
        return place;
    }

    /** What is there, for a sentence. */
    static String describe(Place place) {
        return place == null || place.entry() == null ? NOTHING : "a " + EntryKinds.noun(place.entry().type());
    }

    /** The text of a path that is one. */
    static String checked(byte[] path) throws MirageException {
        String fault = RawPath.fault(path);
        if (fault != null) {
            throw new MirageException("\"" + Names.show(path) + "\" is no path: " + fault);
        }
        return RawPath.of(path);
    }
}
