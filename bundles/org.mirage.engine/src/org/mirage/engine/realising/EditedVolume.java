// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SequencedSet;

import org.mirage.engine.Monitor;
import org.mirage.filesystem.ChangeVisitor;
import org.mirage.filesystem.ComparableReader;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.VolumeComparison;
import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/**
 * A volume after a plan has been carried out on it: looks whether its files are those that the version says, at a cost that follows
 * what was written.
 *
 * <p>Every changed byte must be accounted for: it belongs to the file system itself, is free, or belongs to an inode at a path that
 * the plan touches, both before and now; and every inode with another record is at such a path. At those paths all is compared.
 * Then all else is as it was, without looking at it.
 */
final class EditedVolume {

    private static final int CHECK_EVERY = 64;

    private final VolumeNames before;
    private final VolumeNames now;
    private final VolumePlan plan;
    private final ContentReader contents;
    private final RangeTable changed;
    private final Path folder;
    private final SequencedSet<String> touched;
    private final Set<Long> touchedNodes = new HashSet<>();
    private final List<WrittenPiece> pieces = new ArrayList<>();

    /**
     * @param contents of the library, which the version's are among
     * @param changed where its bytes are others than before
     * @param folder for temporary files
     */
    EditedVolume(ComparableReader before, ComparableReader now, VolumePlan plan, ContentReader contents, RangeTable changed, Path folder)
            throws IOException {
        this.before = new VolumeNames(before);
        this.now = new VolumeNames(now);
        this.plan = plan;
        this.contents = contents;
        this.changed = changed;
        this.folder = folder;
        touched = TouchedPaths.of(plan);
    }

    /** Where new contents lie, in the order of the volume; known after the check. */
    List<WrittenPiece> pieces() {
        return pieces;
    }

    /**
     * Checks the files.
     *
     * @param usedBefore what of the volume was in use
     * @param usedNow what is
     * @throws UnclearException when something is not as it is to be, or cannot be judged
     */
    void check(RangeTable usedBefore, RangeTable usedNow, Monitor monitor) throws IOException {
        int count = 0;
        for (String path : touched) {
            if (count++ % CHECK_EVERY == 0) {
                monitor.check();
            }
            check(path, plan.after().find(path));
        }
        pieces.sort(Comparator.comparingLong(WrittenPiece::offset));
        try (RangeTable ownedBefore = new RangeTable(folder); RangeTable ownedNow = new RangeTable(folder)) {
            List<long[]> ranges = sortOut(ownedBefore);
            for (long id : touchedNodes) {
                reader(now).visitOwned(now.node(id), ownedNow::add);
            }
            ownedBefore.sort();
            ownedNow.sort();
            for (long[] range : ranges) {
                account(range[0], range[1], usedBefore, ownedBefore);
                account(range[0], range[1], usedNow, ownedNow);
            }
        } catch (DamagedException e) {
            throw new UnclearException(e.getMessage());
        }
    }

    private static ComparableReader reader(VolumeNames side) {
        return (ComparableReader) side.reader();
    }

    private static void account(long offset, long length, RangeTable used, RangeTable owned) throws IOException {
        if (used.touches(offset, length) && !owned.covers(offset, length)) {
            throw new UnclearException("byte " + offset + " of the volume changed, and nobody was to change it");
        }
    }

    /** The ranges of the changed bytes that are not the file system's own; inodes with other records must be touched ones. */
    private List<long[]> sortOut(RangeTable ownedBefore) throws IOException {
        VolumeComparison comparison = reader(now).since(before.reader()).orElseThrow(
                () -> new UnclearException("the two states of the volume cannot be compared"));
        List<long[]> ranges = new ArrayList<>();
        ChangeVisitor visitor = new ChangeVisitor() {
            @Override
            public void node(long id, boolean was, boolean is) throws IOException {
                if (is && !touchedNodes.contains(id)) {
                    throw new UnclearException("inode " + id + " changed, and nobody was to change it");
                }
                if (was) {
                    reader(before).visitOwned(before.node(id), ownedBefore::add);
                }
            }

            @Override
            public void range(long offset, long length) {
                ranges.add(new long[] {offset, length});
            }
        };
        for (long i = 0; i < changed.size(); i++) {
            comparison.visit(changed.start(i), changed.end(i) - changed.start(i), visitor);
        }
        return ranges;
    }

    private void check(String path, Entry wanted) throws IOException {
        Node node = now.find(path);
        if (node == null) {
            throw unlike(path);
        }
        touchedNodes.add(node.id());
        if (!NodeEntries.haveSameMetadata(node, wanted)) {
            throw unlike(path);
        }
        if (node.type() == NodeType.DIRECTORY) {
            checkNames(path, wanted);
            return;
        }
        List<String> names = wanted.linked() ? plan.after().groups().get(path) : List.of(path);
        if (names == null || node.links() != names.size()) {
            throw unlike(path);
        }
        for (String name : names) {
            if (!Long.valueOf(node.id()).equals(now.id(name))) {
                throw unlike(path);
            }
        }
        if (node.type() == NodeType.FILE && path.equals(names.getFirst())) {
            checkContent(path, node, wanted);
        }
    }

    private void checkContent(String path, Node node, Entry wanted) throws IOException {
        if (wanted.content() == null) {
            throw new UnclearException("/" + VolumePlan.show(path) + " could not be read before");
        }
        if (node.size() == 0 || node.inline() != null) {
            if (!Hash.sha256(node.size() == 0 ? new byte[0] : node.inline()).equals(wanted.content().hash()) || wanted.content().extents()) {
                throw unlike(path);
            }
            return;
        }
        WrittenFile file = WrittenFile.of(now.reader(), node);
        if (!isAsBefore(path, node, wanted, file) && !file.holds(wanted.content(), contents, pieces)) {
            throw unlike(path);
        }
    }

    /** True when the file is one that was there with the same content, of which nothing was written. */
    private boolean isAsBefore(String path, Node node, Entry wanted, WrittenFile file) throws IOException {
        Entry old = plan.old(path);
        String place = source(path);
        if (old == null || old.type() != EntryType.FILE || !wanted.content().equals(old.content())
                || !Long.valueOf(node.id()).equals(before.id(place))) {
            return false;
        }
        Node there = before.node(node.id());
        return there.inline() == null && file.liesWhere(WrittenFile.of(before.reader(), there), changed);
    }

    /** Where what is at a path was before. */
    private String source(String path) {
        for (String at = path; !at.isEmpty(); at = VolumeTree.parent(at)) {
            String from = plan.moved().get(at);
            if (from != null) {
                return from + path.substring(at.length());
            }
        }
        return path;
    }

    /** A folder must hold the names that it is to hold; what of them is not touched, the nodes that it held under them. */
    private void checkNames(String path, Entry wanted) throws IOException {
        Map<String, Long> found = now.names(path);
        List<Entry> entries = plan.after().list(wanted);
        if (found.size() != entries.size()) {
            throw unlike(path);
        }
        Map<String, Long> old = null;
        for (Entry entry : entries) {
            Long id = found.get(VolumeTree.text(entry.name()));
            if (id == null) {
                throw unlike(path);
            }
            if (!touched.contains(VolumeTree.below(path, entry))) {
                old = old == null ? before.names(source(path)) : old;
                if (old == null || !id.equals(old.get(VolumeTree.text(entry.name())))) {
                    throw unlike(VolumeTree.below(path, entry));
                }
            }
        }
    }

    private static UnclearException unlike(String path) {
        return new UnclearException("/" + VolumePlan.show(path) + " is not as it is to be");
    }
}
