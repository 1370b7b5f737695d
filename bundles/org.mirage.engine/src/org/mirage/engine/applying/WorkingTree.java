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
    private final MountPoints mounts;
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
        mounts = new MountPoints(files);
        contents = new FreshContents(objects);
        for (VolumeRecord volume : files.record().volumes()) {
            volumes.add(volume.root() == null ? null : new WorkingVolume(volume, files.linkTable(volume.index()), trees));
        }
    }

    /**
     * A path, looked up.
     *
     * @param path from the root of the view
     * @param volume that it is on, null for what exists in the view only
     * @param within path on the volume, without a slash before it; empty for the root
     * @param folder that is there, null when that is no folder
     * @param entry that is there, null for none
     * @param laidOver true for what the view shows in place of what the folder holds
     */
    private record Spot(String path, WorkingVolume volume, String within, WorkingFolder folder, Entry entry, boolean laidOver) {

        byte[] raw() {
            return RawPath.bytes(path);
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** What is at a path; null when there is no folder that it could be in. */
    private Spot spot(String path) throws IOException {
        Spot here = laidOver(ROOT, mounts.at(ROOT));
        String at = "";
        for (String part : path.equals(ROOT) ? new String[0] : path.substring(1).split("/")) {
            if (here.entry == null || here.entry.type() != EntryType.DIRECTORY) {
                return null;
            }
            at += "/" + part;
            Integer over = mounts.at(at);
            here = over != null ? laidOver(at, over) : below(here, part, at);
        }
        return here;
    }

    private Spot laidOver(String path, int index) {
        byte[] name = RawPath.bytes(path.substring(path.lastIndexOf('/') + 1));
        if (index == MountPoints.MADE_UP) {
            return new Spot(path, null, "", null, Entry.builder(name, EntryType.DIRECTORY).permissions(0755).build(), true);
        }
        WorkingVolume volume = volumes.get(index);
        return new Spot(path, volume, "", volume.root(), volume.root().entry().withName(name), true);
    }

    private static Spot below(Spot parent, String name, String path) throws IOException {
        if (parent.folder == null) {
            return new Spot(path, null, "", null, null, false);
        }
        String within = parent.within.isEmpty() ? name : parent.within + "/" + name;
        Entry entry = parent.folder.find(name);
        WorkingFolder folder = entry != null && entry.type() == EntryType.DIRECTORY ? parent.folder.open(name) : null;
        return new Spot(path, parent.volume, within, folder, entry, false);
    }

    /** Something that is there and may be changed. */
    private Spot there(byte[] path) throws IOException {
        Spot spot = spot(checked(path));
        if (spot == null || spot.entry == null) {
            throw new ConflictException(path, "something", NOTHING);
        }
        return writable(spot);
    }

    /** A path at which nothing is, in a folder that may be changed. */
    private Spot free(byte[] path) throws IOException {
        String text = checked(path);
        Spot spot = spot(text);
        if (spot == null) {
            throw new ConflictException(RawPath.bytes(RawPath.parent(text)), "a directory", describe(spot(RawPath.parent(text))));
        }
        if (spot.entry != null) {
            throw new ConflictException(path, NOTHING, describe(spot));
        }
        return writable(spot);
    }

    private static Spot writable(Spot spot) throws ConflictException {
        if (spot.volume == null) {
            throw new ConflictException(spot.raw(), "a place on a volume", "a directory that exists in the view only");
        }
        if (spot.volume.isReadOnly()) {
            throw new ConflictException(spot.raw(), "a volume that can be written to", spot.volume.name());
        }
        return spot;
    }

    private static String describe(Spot spot) {
        return spot == null || spot.entry == null ? NOTHING : "a " + EntryKinds.noun(spot.entry.type());
    }

    private static String checked(byte[] path) throws MirageException {
        String fault = RawPath.fault(path);
        if (fault != null) {
            throw new MirageException("\"" + Names.show(path) + "\" is no path: " + fault);
        }
        return RawPath.of(path);
    }

    /** Where the volume is mounted stays as it is. */
    private void requireNoMounts(Spot spot) throws ConflictException {
        if (spot.laidOver || !mounts.below(spot.path).isEmpty()) {
            throw new ConflictException(spot.raw(), "no mount point", "one here or below");
        }
    }

    @Override
    public Entry find(byte[] path) throws IOException {
        Spot spot = spot(checked(path));
        return spot == null ? null : spot.entry;
    }

    @Override
    public List<Entry> list(byte[] folder) throws IOException {
        Spot spot = spot(checked(folder));
        if (spot == null || spot.entry == null || spot.entry.type() != EntryType.DIRECTORY) {
            throw new ConflictException(folder, "a directory", describe(spot));
        }
        TreeMap<String, Entry> entries = new TreeMap<>();
        if (spot.folder != null) {
            spot.folder.visit(entry -> {
                entries.put(RawPath.of(entry.name()), entry);
                return true;
            });
        }
        for (String path : mounts.in(spot.path)) {
            Spot over = laidOver(path, mounts.at(path));
            entries.put(over.name(), over.entry);
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
        Spot spot = spot(checked(path));
        if (spot == null || spot.entry == null || spot.entry.type() != EntryType.FILE) {
            throw new ConflictException(path, "a file", describe(spot));
        }
        if (spot.entry.content() == null) {
            throw new MirageException(Names.show(path) + ": its content could not be read when the image was imported");
        }
        if (spot.entry.size() > most) {
            throw new MirageException(Names.show(path) + " has " + ByteCount.show(spot.entry.size()) + ", more than "
                    + ByteCount.show(most));
        }
        return contents.read(spot.entry.content(), Math.toIntExact(spot.entry.size())).clone();
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
        Spot spot = spot(checked(path));
        if (spot == null || spot.entry == null) {
            if (entry.type() == EntryType.DIRECTORY) {
                throw new ConflictException(path, "a directory", NOTHING);
            }
            Spot free = free(path);
            free.volume.add(free.within, free.volume.rules().fit(path, entry));
            return;
        }
        writable(spot);
        boolean folder = spot.entry.type() == EntryType.DIRECTORY;
        if (folder != (entry.type() == EntryType.DIRECTORY)) {
            throw new ConflictException(path, "a " + EntryKinds.noun(entry.type()), describe(spot));
        }
        Entry fitted = spot.volume.rules().fit(path, entry);
        if (folder) {
            spot.folder.setMetadata(fitted);
        } else if (entry.type() == spot.entry.type()) {
            spot.volume.change(spot.within, fitted);
        } else {
            spot.volume.remove(spot.within);
            spot.volume.add(spot.within, fitted);
        }
    }

    @Override
    public void makeFolder(byte[] path, Entry entry) throws IOException {
        graft(path, entry.toBuilder().subtree(null).build());
    }

    /** Makes a folder with all that the subtree of an entry has, of which nothing is linked. */
    void graft(byte[] path, Entry entry) throws IOException {
        Spot free = free(path);
        if (entry.subtree() != null && !free.volume.rules().takesAll()) {
            throw new ConflictException(path, "a file system that keeps all that files have", free.volume.name());
        }
        Spot parent = spot(RawPath.parent(free.path));
        parent.folder.put(free.name(), new WorkingFolder(trees, free.volume.rules().fit(path, entry)));
    }

    /** Makes copied entries on one volume, whose flags say that they are linked, names of one file; or of one name no linked one. */
    void join(List<byte[]> paths) throws IOException {
        Spot first = there(paths.getFirst());
        first.volume.add(first.within, first.entry);
        for (byte[] path : paths.subList(1, paths.size())) {
            first.volume.link(first.within, there(path).within);
        }
    }

    @Override
    public void remove(byte[] path) throws IOException {
        Spot spot = there(path);
        if (spot.entry.type() == EntryType.DIRECTORY) {
            requireNoMounts(spot);
            spot.volume.removeFolder(spot.within);
        } else {
            spot.volume.remove(spot.within);
        }
    }

    @Override
    public void rename(byte[] from, byte[] to) throws IOException {
        Spot spot = there(from);
        requireNoMounts(spot);
        if (RawPath.isWithin(RawPath.of(to), spot.path)) {
            throw new ConflictException(to, "a path outside of " + Names.show(from), "one below it");
        }
        Spot target = free(to);
        if (spot.volume != target.volume && !target.volume.rules().takesAll()) {
            throw new ConflictException(to, "a file system that keeps all that files have", target.volume.name());
        }
        if (spot.entry.type() == EntryType.DIRECTORY) {
            String linked = spot.volume == target.volume ? null : spot.volume.linkedOutside(spot.within);
            if (linked != null) {
                throw new ConflictException(from, "no hard links to files that stay on " + spot.volume.name(),
                        Names.show(RawPath.bytes(linked)) + ", which has other names");
            }
            spot.volume.renameFolder(spot.within, target.volume, target.within);
        } else if (spot.volume == target.volume) {
            spot.volume.rename(spot.within, target.within);
        } else if (spot.entry.linked()) {
            throw new ConflictException(from, "a file that can go to another volume", "one that has other names on this one");
        } else {
            spot.volume.remove(spot.within);
            target.volume.add(target.within, spot.entry);
        }
    }

    @Override
    public void link(byte[] path, byte[] existing) throws IOException {
        Spot file = there(existing);
        if (file.entry.type() == EntryType.DIRECTORY) {
            throw new ConflictException(existing, "something that can have two names", describe(file));
        }
        Spot name = free(path);
        if (name.volume != file.volume) {
            throw new ConflictException(path, "a path on " + file.volume.name(), name.volume.name());
        }
        if (!name.volume.rules().hasLinks()) {
            throw new ConflictException(path, "a file system that has hard links", name.volume.name());
        }
        file.volume.link(file.within, name.within);
    }

    /** True when two paths are one file. */
    public boolean isOne(byte[] path, byte[] other) throws IOException {
        Spot spot = spot(checked(path));
        Spot second = spot(checked(other));
        return spot != null && second != null && spot.entry != null && second.entry != null && spot.volume != null
                && spot.volume == second.volume && spot.entry.type() != EntryType.DIRECTORY
                && spot.volume.isOne(spot.within, second.within);
    }

    /** True when a folder holds nothing. */
    public boolean isEmpty(byte[] folder) throws IOException {
        Spot spot = spot(checked(folder));
        return (spot.folder == null || spot.folder.isEmpty()) && mounts.in(spot.path).isEmpty();
    }

    /** The content-only hash of a folder as it is by now, without what is mounted below it; null for what is none. */
    public Hash below(byte[] folder) throws IOException {
        Spot spot = spot(checked(folder));
        return spot == null || spot.folder == null ? null : spot.folder.store(new Nowhere()).content();
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

    /** Stores all that was changed; the volumes as they are by now. */
    public List<VolumeRecord> store() throws IOException {
        contents.store();
        List<VolumeRecord> records = new ArrayList<>();
        for (int i = 0; i < volumes.size(); i++) {
            WorkingVolume volume = volumes.get(i);
            records.add(volume == null ? files.record().volumes().get(i) : volume.store(objects, temporary));
        }
        return records;
    }
}
