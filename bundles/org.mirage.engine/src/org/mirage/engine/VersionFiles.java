// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.engine.view.LinkPaths;
import org.mirage.engine.view.View;
import org.mirage.engine.view.ViewBuilder;
import org.mirage.engine.view.ViewTree.Follow;
import org.mirage.store.ContentReader;
import org.mirage.store.EntryType;
import org.mirage.store.LinkTable;
import org.mirage.store.LinkVisitor;
import org.mirage.store.ObjectSource;
import org.mirage.store.PieceVisitor;
import org.mirage.store.TreeReader;
import org.mirage.store.VersionRecord;

/**
 * The files of a version as its machine shows them: volumes mounted as its {@code /etc/fstab} says, and each volume under
 * {@code /volumes/UUID} beside. Reads trees and asked content only. Any thread may use it; it holds nothing to close.
 */
public final class VersionFiles {

    private static final byte[] NO_NAME = {};

    private final VersionSummary summary;
    private final VersionRecord record;
    private final ContentReader contents;
    private final View view;
    private final LinkPaths links;

    /** Lays out the view of a version whose objects are read from that source. */
    public VersionFiles(VersionSummary summary, VersionRecord record, ObjectSource source) throws IOException {
        this.summary = summary;
        this.record = record;
        contents = new ContentReader(source);
        view = new ViewBuilder(record, new TreeReader(source), contents, summary.label()).build();
        links = new LinkPaths(record, source, view);
    }

    /** The version. */
    public VersionSummary summary() {
        return summary;
    }

    /** The version as the store holds it. */
    public VersionRecord record() {
        return record;
    }

    /** What the machine mounts where, the root first, then by path; what lies under {@code /volumes} is not repeated here. */
    public List<Mount> mounts() {
        return view.mounts();
    }

    /** What a walk over the whole view meets: {@link #mounts()} and the volumes that are under {@code /volumes} only. */
    public List<Mount> walkedMounts() {
        List<Mount> walked = new ArrayList<>(view.mounts());
        view.besides().stream().filter(mount -> !isMounted(mount.volume())).forEach(walked::add);
        return walked;
    }

    /** All places where a volume is shown: what the machine mounts, and every volume under {@code /volumes}. */
    public List<Mount> shownVolumes() {
        return Stream.concat(view.mounts().stream(), view.besides().stream()).toList();
    }

    /** How the view came about: fallbacks that were taken, lines of the fstab that were left out and why. */
    public List<String> notes() {
        return view.notes();
    }

    /** The root directory. */
    public MachineEntry root() {
        return view.tree().root();
    }

    /**
     * The entry at a path, links not followed.
     *
     * @throws NotFoundException when there is none
     */
    public MachineEntry find(byte[] path) throws IOException {
        return view.tree().walk(path, Follow.NONE);
    }

    /**
     * The entry at a path, links followed on the way but not at its end unless a slash ends it.
     *
     * @throws NotFoundException when it leads nowhere, or over more than 40 links
     */
    public MachineEntry locate(byte[] path) throws IOException {
        return view.tree().walk(path, Follow.PARENTS);
    }

    /**
     * The entry that a path leads to when links are followed, all within the view.
     *
     * @throws NotFoundException when it leads nowhere, or over more than 40 links
     */
    public MachineEntry resolve(byte[] path) throws IOException {
        return view.tree().walk(path, Follow.ALL);
    }

    /** The trees that the volumes' directories are read from, for who goes through them by their hashes. */
    public TreeReader trees() {
        return view.tree().trees();
    }

    /** True when the view shows something in a directory that its tree does not hold, such as a mounted volume. */
    public boolean isOverlaid(MachineEntry directory) {
        return view.tree().isOverlaid(directory);
    }

    /** True when that is so in a directory or anywhere below; the path has one byte in each character. */
    public boolean hasMountsBelow(String directory) {
        return view.tree().hasMountsBelow(directory);
    }

    /** The hard links of a volume, by its index; empty for a directory that exists in the view only. */
    public LinkTable linkTable(int volume) throws IOException {
        LinkTable table = links.table(volume);
        return table == null ? LinkTable.EMPTY : table;
    }

    /** All entries of a directory, in byte order of their names; {@link #visit} is meant for large ones. */
    public List<MachineEntry> list(MachineEntry directory) throws IOException {
        List<MachineEntry> entries = new ArrayList<>();
        visit(directory, entries::add);
        return entries;
    }

    /** Visits the entries of a directory in byte order of their names, without holding all of them. */
    public void visit(MachineEntry directory, MachineEntryVisitor visitor) throws IOException {
        view.tree().visit(directory, NO_NAME, visitor);
    }

    /** Visits the entries of a directory whose names are equal to or follow a name, as a page of a large one. */
    public void visitFrom(MachineEntry directory, byte[] firstName, MachineEntryVisitor visitor) throws IOException {
        view.tree().visit(directory, firstName, visitor);
    }

    /**
     * True for what a walk over the whole view finds a second time: a volume under {@code /volumes} that the machine
     * mounts elsewhere, and {@code /volumes} itself when it is made up and holds nothing else.
     */
    public boolean shownElsewhere(MachineEntry entry) {
        byte[] volumes = ViewBuilder.VOLUMES.getBytes(StandardCharsets.US_ASCII);
        if (Arrays.equals(entry.path(), volumes)) {
            return entry.volume() < 0 && view.besides().stream().allMatch(mount -> isMounted(mount.volume()));
        }
        return entry.mountPoint() && isMounted(entry.volume())
                && view.besides().stream().anyMatch(mount -> Arrays.equals(mount.path(), entry.path()));
    }

    private boolean isMounted(int volume) {
        return view.mounts().stream().anyMatch(mount -> mount.volume() == volume);
    }

    /**
     * The whole content of a file, as a stream; holes are read as zeros.
     *
     * @throws MirageException when the entry is no file or its content could not be read from the image
     */
    public InputStream open(MachineEntry file) throws IOException {
        checkReadable(file);
        return contents.open(file.entry().content());
    }

    /** Fills the buffer from a place in a file; both must lie within its size. */
    public void read(MachineEntry file, long offset, ByteBuffer target) throws IOException {
        checkReadable(file);
        contents.read(file.entry().content(), offset, target);
    }

    /** Visits the chunks and holes that a file is made of. */
    public void pieces(MachineEntry file, PieceVisitor visitor) throws IOException {
        checkReadable(file);
        contents.pieces(file.entry().content(), visitor);
    }

    /**
     * Checks that an entry is a file with content.
     *
     * @throws MirageException when it is not; the message says what it is instead
     */
    public void checkReadable(MachineEntry file) throws MirageException {
        if (file.entry().type() != EntryType.FILE) {
            throw new MirageException(file + " in " + summary.label() + " is no file but a "
                    + EntryKinds.noun(file.entry().type()));
        }
        if (file.entry().content() == null) {
            throw new MirageException("the content of " + file + " could not be read when " + summary.label()
                    + " was imported; see its warnings");
        }
    }

    /** The paths of all names of an entry (hard links), sorted, its own among them; its own alone when it has no other. */
    public List<byte[]> links(MachineEntry entry) throws IOException {
        return links.of(entry);
    }

    /** Visits the groups of hard links on a volume that have names at or below an entry, with those names only. */
    public void visitLinks(int volume, MachineEntry start, LinkVisitor visitor) throws IOException {
        links.visit(volume, start, visitor);
    }
}
