// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

import org.mirage.engine.ByteCount;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.ContentName;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;
import org.mirage.store.ObjectTarget;
import org.mirage.store.TreeReader;
import org.mirage.store.VolumeRecord;

/**
 * The files of a version while edits are applied: its trees, and over them what became of single names. Volumes stay mounted as
 * they are in the version, even when its fstab is edited. For one thread.
 */
public final class WorkingTree implements WorkingFiles {

    /** As many links as Linux follows for one path. */
    private static final int LINK_LIMIT = 40;
    private static final String ROOT = "/";
    private static final String NOTHING = "nothing";

    private final VersionFiles files;
    private final NewObjects objects;
    private final Path temporary;
    private final Instant time;
    private final TreeReader trees;
    private final Places places;
    private final List<WorkingVolume> volumes = new ArrayList<>();
    private final FreshContents contents;

    /**
     * The files of a version as they are.
     *
     * @param objects where what is new goes
     * @param temporary a folder for what does not fit into memory
     * @param time of applying
     */
    public WorkingTree(VersionFiles files, NewObjects objects, Path temporary, Instant time) throws IOException {
        this.files = files;
        this.objects = objects;
        this.temporary = temporary;
        this.time = time;
        trees = files.trees();
        contents = new FreshContents(objects);
        for (VolumeRecord volume : files.record().volumes()) {
            volumes.add(volume.root() == null ? null : new WorkingVolume(volume, files.linkTable(volume.index()), trees));
        }
        places = new Places(new MountPoints(files), volumes);
    }

    /** Where the volume is mounted stays as it is. */
    private void requireNoMounts(Place place) throws ConflictException {
        if (place.laidOver() || !places.mounts().below(place.path()).isEmpty()) {
            throw new ConflictException(place.raw(), "no mount point", "one here or below");
        }
    }

    @Override
    public Entry find(byte[] path) throws IOException {
        Place place = places.find(Places.checked(path));
        return place == null ? null : place.entry();
    }

    @Override
    public List<Entry> list(byte[] folder) throws IOException {
        Place place = places.find(Places.checked(folder));
        if (place == null || place.entry() == null || place.entry().type() != EntryType.DIRECTORY) {
            throw new ConflictException(folder, "a directory", Places.describe(place));
        }
        TreeMap<String, Entry> entries = new TreeMap<>();
        if (place.folder() != null) {
            place.folder().visit(entry -> {
                entries.put(RawPath.of(entry.name()), entry);
                return true;
            });
        }
        for (String path : places.mounts().in(place.path())) {
            Place over = places.laidOver(path, places.mounts().at(path));
            entries.put(over.name(), over.entry());
        }
        return List.copyOf(entries.values());
    }

    @Override
    public byte[] resolve(byte[] path) throws IOException {
        Deque<String> parts = new ArrayDeque<>();
        push(parts, RawPath.of(path));
        Deque<String> way = new ArrayDeque<>();
        int links = 0;
        while (!parts.isEmpty()) {
            String part = parts.pop();
            if (part.equals("..")) {
                way.pollLast();
                continue;
            }
            way.addLast(part);
            Entry entry = find(RawPath.bytes(path(way)));
            if (entry == null && !parts.isEmpty()) {
                throw new NotFoundException(Names.show(path) + " leads nowhere: there is no " + Names.show(RawPath.bytes(path(way))));
            }
            if (entry != null && entry.type() == EntryType.LINK) {
                if (++links > LINK_LIMIT) {
                    throw new NotFoundException(Names.show(path) + " leads over more than " + LINK_LIMIT + " links");
                }
                way.pollLast();
                if (entry.target().length > 0 && entry.target()[0] == '/') {
                    way.clear();
                }
                push(parts, RawPath.of(entry.target()));
            }
        }
        return RawPath.bytes(path(way));
    }

    private static void push(Deque<String> parts, String path) {
        for (String part : Arrays.asList(path.split("/")).reversed()) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.push(part);
            }
        }
    }

    private static String path(Deque<String> way) {
        return ROOT + String.join("/", way);
    }

    @Override
    public byte[] read(byte[] path, long most) throws IOException {
        Place place = places.find(Places.checked(path));
        if (place == null || place.entry() == null || place.entry().type() != EntryType.FILE) {
            throw new ConflictException(path, "a file", Places.describe(place));
        }
        if (place.entry().content() == null) {
            throw new MirageException(Names.show(path) + ": its content could not be read when the image was imported");
        }
        if (place.entry().size() > most) {
            throw new MirageException(Names.show(path) + " has " + ByteCount.show(place.entry().size()) + ", more than "
                    + ByteCount.show(most));
        }
        return contents.read(place.entry().content(), Math.toIntExact(place.entry().size())).clone();
    }

    @Override
    public void write(byte[] path, byte[] content) throws IOException {
        Entry old = find(path);
        ContentName name = store(content);
        if (old == null) {
            put(path, Entry.builder(path, EntryType.FILE).permissions(0644).time(time.getEpochSecond(), time.getNano())
                    .content(name).size(content.length).build());
        } else if (old.type() != EntryType.FILE) {
            throw new ConflictException(path, "a file", "a " + EntryKinds.noun(old.type()));
        } else if (!name.equals(old.content())) {
            put(path, old.toBuilder().content(name).size(content.length).time(time.getEpochSecond(), time.getNano()).build());
        }
    }

    /** Takes a content that an entry can then name; it is not changed afterwards. */
    public ContentName store(byte[] content) throws IOException {
        return contents.add(content);
    }

    /** A content that an edit made, or one of the library; not to be changed. */
    byte[] content(ContentName name, int size) throws IOException {
        return contents.read(name, size);
    }

    @Override
    public void put(byte[] path, Entry entry) throws IOException {
        Place place = places.find(Places.checked(path));
        if (place == null || place.entry() == null) {
            if (entry.type() == EntryType.DIRECTORY) {
                throw new ConflictException(path, "a directory", NOTHING);
            }
            Place free = places.free(path);
            free.volume().add(free.within(), free.volume().rules().fit(path, entry));
            return;
        }
        Places.requireWritable(place);
        boolean folder = place.entry().type() == EntryType.DIRECTORY;
        if (folder != (entry.type() == EntryType.DIRECTORY)) {
            throw new ConflictException(path, "a " + EntryKinds.noun(entry.type()), Places.describe(place));
        }
        Entry fitted = place.volume().rules().fit(path, entry);
        if (folder) {
            place.folder().setMetadata(fitted);
        } else if (entry.type() == place.entry().type()) {
            place.volume().change(place.within(), fitted);
        } else {
            place.volume().remove(place.within());
            place.volume().add(place.within(), fitted);
        }
    }

    @Override
    public void makeFolder(byte[] path, Entry entry) throws IOException {
        graft(path, entry.toBuilder().subtree(null).build());
    }

    /** Makes a folder with all that the subtree of an entry has, of which nothing is linked. */
    void graft(byte[] path, Entry entry) throws IOException {
        Place free = places.free(path);
        if (entry.subtree() != null && !free.volume().rules().takesAll()) {
            throw new ConflictException(path, "a file system that keeps all that files have", free.volume().name());
        }
        Place parent = places.find(RawPath.parent(free.path()));
        parent.folder().put(free.name(), new WorkingFolder(trees, free.volume().rules().fit(path, entry)));
    }

    /** Makes copied entries on one volume, whose flags say that they are linked, names of one file; or of one name no linked one. */
    void join(List<byte[]> paths) throws IOException {
        Place first = places.there(paths.getFirst());
        first.volume().add(first.within(), first.entry());
        for (byte[] path : paths.subList(1, paths.size())) {
            first.volume().link(first.within(), places.there(path).within());
        }
    }

    @Override
    public void remove(byte[] path) throws IOException {
        Place place = places.there(path);
        if (place.entry().type() == EntryType.DIRECTORY) {
            requireNoMounts(place);
            place.volume().removeFolder(place.within());
        } else {
            place.volume().remove(place.within());
        }
    }

    @Override
    public void rename(byte[] from, byte[] to) throws IOException {
        Place place = places.there(from);
        requireNoMounts(place);
        if (RawPath.isWithin(RawPath.of(to), place.path())) {
            throw new ConflictException(to, "a path outside of " + Names.show(from), "one below it");
        }
        Place target = places.free(to);
        if (place.volume() != target.volume() && !target.volume().rules().takesAll()) {
            throw new ConflictException(to, "a file system that keeps all that files have", target.volume().name());
        }
        if (place.entry().type() == EntryType.DIRECTORY) {
            String linked = place.volume() == target.volume() ? null : place.volume().linkedOutside(place.within());
            if (linked != null) {
                throw new ConflictException(from, "no hard links to files that stay on " + place.volume().name(),
                        Names.show(RawPath.bytes(linked)) + ", which has other names");
            }
            place.volume().renameFolder(place.within(), target.volume(), target.within());
        } else if (place.volume() == target.volume()) {
            place.volume().rename(place.within(), target.within());
        } else if (place.entry().linked()) {
            throw new ConflictException(from, "a file that can go to another volume", "one that has other names on this one");
        } else {
            place.volume().remove(place.within());
            target.volume().add(target.within(), place.entry());
        }
    }

    @Override
    public void link(byte[] path, byte[] existing) throws IOException {
        Place file = places.there(existing);
        if (file.entry().type() == EntryType.DIRECTORY) {
            throw new ConflictException(existing, "something that can have two names", Places.describe(file));
        }
        Place name = places.free(path);
        if (name.volume() != file.volume()) {
            throw new ConflictException(path, "a path on " + file.volume().name(), name.volume().name());
        }
        if (!name.volume().rules().hasLinks()) {
            throw new ConflictException(path, "a file system that has hard links", name.volume().name());
        }
        file.volume().link(file.within(), name.within());
    }

    /** True when two paths are one file. */
    public boolean isOne(byte[] path, byte[] other) throws IOException {
        Place place = places.find(Places.checked(path));
        Place second = places.find(Places.checked(other));
        return place != null && second != null && place.entry() != null && second.entry() != null && place.volume() != null
                && place.volume() == second.volume() && place.entry().type() != EntryType.DIRECTORY
                && place.volume().isOne(place.within(), second.within());
    }

    /** True when a folder holds nothing. */
    public boolean isEmpty(byte[] folder) throws IOException {
        Place place = places.find(Places.checked(folder));
        return (place.folder() == null || place.folder().isEmpty()) && places.mounts().in(place.path()).isEmpty();
    }

    /** The content-only hash of a folder as it is by now, without what is mounted below it; null for what is none. */
    public Hash below(byte[] folder) throws IOException {
        Place place = places.find(Places.checked(folder));
        return place == null || place.folder() == null ? null : place.folder().store(new Nowhere()).content();
    }

    @Override
    public Instant time() {
        return time;
    }

    /** The version that edits are applied to. */
    public VersionFiles files() {
        return files;
    }

    /** Where what is new goes. */
    public NewObjects objects() {
        return objects;
    }

    /** True when anything is not as it is in the version; nothing is stored. */
    public boolean isChanged() throws IOException {
        return !DerivedVersion.isSame(files.record().volumes(), volumes(new Nowhere()));
    }

    /** Stores all that was changed; the volumes as they are by now. */
    public List<VolumeRecord> store() throws IOException {
        contents.store();
        return volumes(objects);
    }

    private List<VolumeRecord> volumes(ObjectTarget target) throws IOException {
        List<VolumeRecord> records = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            WorkingVolume volume = volumes.get(i);
            records.add(volume == null ? files.record().volumes().get(i) : volume.store(target, temporary));
        }
        return records;
    }
}
