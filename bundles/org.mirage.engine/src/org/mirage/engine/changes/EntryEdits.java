// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Facet;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** Makes the edits that lead from an entry of the left version to one of the right. */
final class EntryEdits {

    private static final List<String> NO_COMMENT = List.of();

    private final VersionFiles right;
    private final int textLimit;

    /**
     * @param right where contents are read that are written out
     * @param textLimit bytes up to which a text is
     */
    EntryEdits(VersionFiles right, int textLimit) {
        this.right = right;
        this.textLimit = Math.min(textLimit, TextBody.LIMIT);
    }

    /** Makes an entry where nothing is. */
    PutEdit put(String path, MachineEntry after) throws IOException {
        Entry entry = after.entry();
        return new PutEdit(entry.type(), value(path), body(after), target(entry), device(entry), Metadata.of(entry),
                Expectation.ABSENT, NO_COMMENT);
    }

    /** Removes an entry. */
    RemoveEdit remove(String path, MachineEntry before, boolean untouched) {
        boolean tree = before.entry().subtree() != null && before.entry().subtree().entries() > 0;
        return new RemoveEdit(value(path), tree, substance(before.entry(), untouched, Metadata.NONE), NO_COMMENT);
    }

    /** Gives an entry another path. */
    RenameEdit rename(String from, String to, MachineEntry before) {
        return new RenameEdit(value(from), value(to), substance(before.entry(), true, Metadata.NONE), NO_COMMENT);
    }

    /** Gives a file another name. */
    LinkEdit link(String path, String file) {
        return new LinkEdit(value(path), value(file), Expectation.ABSENT, NO_COMMENT);
    }

    /** Gives what is at a path already the content and metadata of the right version, in these facets; null when in none. */
    PathEdit change(String path, MachineEntry before, MachineEntry after, Set<Facet> facets) throws IOException {
        Entry old = before.entry();
        Entry entry = after.entry();
        Metadata set = delta(old, entry, facets);
        Metadata expected = delta(entry, old, facets);
        if (facets.contains(Facet.CONTENT) || facets.contains(Facet.TARGET) || facets.contains(Facet.DEVICE)) {
            return new PutEdit(entry.type(), value(path), facets.contains(Facet.CONTENT) ? body(after) : null, target(entry),
                    device(entry), timed(set, old, entry), substance(old, false, expected), NO_COMMENT);
        }
        Expectation expectation = new Expectation(false, old.type(), null, null, null, null, expected);
        return set.isEmpty() ? null : new SetEdit(value(path), set, expectation, NO_COMMENT);
    }

    /** Other content at the same time has to be said, as it would get the time of applying. */
    private static Metadata timed(Metadata set, Entry old, Entry entry) {
        boolean same = old.seconds() == entry.seconds() && old.nanoseconds() == entry.nanoseconds();
        return !same ? set : new Metadata(set.permissions(), set.owner(), set.group(),
                new EntryTime(entry.seconds(), entry.nanoseconds()), set.flags(), set.project(), set.attributes());
    }

    /** What an entry is, with the hash of what lies below a folder if that is as it was. */
    private static Expectation substance(Entry entry, boolean untouched, Metadata metadata) {
        boolean folder = untouched && entry.subtree() != null && entry.subtree().entries() > 0;
        return new Expectation(false, entry.type(), entry.content(), target(entry), device(entry),
                folder ? entry.subtree().content() : null, metadata);
    }

    private Body body(MachineEntry file) throws IOException {
        Entry entry = file.entry();
        if (entry.type() != EntryType.FILE) {
            return null;
        }
        if (entry.size() <= textLimit) {
            byte[] bytes;
            try (InputStream in = right.open(file)) {
                bytes = in.readAllBytes();
            }
            if (TextBody.canBe(bytes)) {
                return new TextBody(bytes);
            }
        }
        return new StoredBody(entry.content(), entry.size());
    }

    /** What of one entry's metadata has to be set to make another's of it. */
    private static Metadata delta(Entry from, Entry to, Set<Facet> facets) {
        boolean flags = facets.contains(Facet.FLAGS);
        return new Metadata(facets.contains(Facet.MODE) ? to.permissions() : null,
                facets.contains(Facet.OWNER) ? to.owner() : null,
                facets.contains(Facet.GROUP) ? to.group() : null,
                facets.contains(Facet.TIME) ? new EntryTime(to.seconds(), to.nanoseconds()) : null,
                flags && from.flags() != to.flags() ? to.flags() : null,
                flags && from.project() != to.project() ? to.project() : null,
                facets.contains(Facet.ATTRIBUTES) ? attributes(from.attributes(), to.attributes()) : List.of());
    }

    private static List<AttributeChange> attributes(List<EntryAttribute> from, List<EntryAttribute> to) {
        List<AttributeChange> changes = new ArrayList<>();
        int at = 0;
        for (EntryAttribute wanted : to) {
            while (at < from.size() && Arrays.compareUnsigned(from.get(at).name(), wanted.name()) < 0) {
                changes.add(AttributeChange.none(from.get(at++).name()));
            }
            boolean there = at < from.size() && Arrays.equals(from.get(at).name(), wanted.name());
            if (!there || !from.get(at).equals(wanted)) {
                changes.add(AttributeChange.of(wanted));
            }
            at += there ? 1 : 0;
        }
        from.subList(at, from.size()).forEach(gone -> changes.add(AttributeChange.none(gone.name())));
        return changes;
    }

    private static Value target(Entry entry) {
        return entry.target() == null ? null : Value.of(entry.target());
    }

    private static Device device(Entry entry) {
        boolean numbers = entry.type().isDevice();
        return numbers ? new Device(entry.major(), entry.minor()) : null;
    }

    private static Value value(String path) {
        return Value.of(RawPath.bytes(path));
    }
}
