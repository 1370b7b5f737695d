// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.mirage.engine.MachineEntry;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * Carries files, folders, links and devices as they are in the child, where the target has what the parent had. Each facet counts
 * for itself: a file whose mode somebody changed on the target gets another content and keeps that mode.
 */
final class FileCarrier implements Carrier {

    private static final String DIFFERENT = "is not as expected";

    private final OwnFiles own;
    private final PrivateKeys keys;

    FileCarrier(Carrying target) {
        own = new OwnFiles(target);
        keys = new PrivateKeys(target.change());
    }

    @Override
    public boolean takes(ChangedPath path) {
        return true;
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        Entry there = target.find(path.path());
        if (path.isRemoved()) {
            remove(path, there, target);
        } else if (path.after().type() == EntryType.DIRECTORY) {
            folder(path, there, target);
        } else {
            place(path, there, target);
        }
    }

    private void remove(ChangedPath path, Entry there, Carrying target) throws IOException {
        if (there == null) {
            return;
        }
        byte[] raw = Carrying.bytes(path.path());
        if (path.isFolder() && there.type() == EntryType.DIRECTORY) {
            if (target.files().list(raw).isEmpty()) {
                target.files().remove(raw);
            } else {
                target.note(path.path() + " stays: it holds files of this image");
            }
        } else if (isSameThing(path.before(), there)) {
            target.files().remove(raw);
        } else {
            target.problem(path.path(), DIFFERENT + " where it would be removed");
        }
    }

    private void folder(ChangedPath path, Entry there, Carrying target) throws IOException {
        byte[] raw = Carrying.bytes(path.path());
        Entry owned = target.owned(path.path(), path.after());
        if (owned == null) {
            return;
        }
        // by the times of folders programs tell that what they made of them is old: it was made later than the run, but before this
        Entry wanted = owned.toBuilder().time(target.files().time().getEpochSecond(), target.files().time().getNano()).build();
        if (there == null) {
            if (hasFolder(path, target)) {
                makeFolder(path, wanted, target);
            }
        } else if (there.type() != EntryType.DIRECTORY) {
            if (path.isAdded() || !isSameThing(path.before(), there)) {
                target.problem(path.path(), "is no folder here");
            } else {
                target.files().remove(raw);
                makeFolder(path, wanted, target);
            }
        } else if (!path.isAdded() && path.before().type() == EntryType.DIRECTORY) {
            Entry merged = MetadataMerge.of(path, wanted, there, target);
            if (merged != null && !merged.equals(there)) {
                target.files().put(raw, merged);
            }
        } else if (there.permissions() != wanted.permissions() || there.owner() != wanted.owner()
                || there.group() != wanted.group()) {
            target.note(path.path() + " was there and keeps its mode and owner");
        }
    }

    private static void makeFolder(ChangedPath path, Entry wanted, Carrying target) throws IOException {
        target.files().makeFolder(Carrying.bytes(path.path()), wanted);
        target.place(path.path());
    }

    private void place(ChangedPath path, Entry there, Carrying target) throws IOException {
        if (path.isFile() && path.after().content() == null) {
            target.problem(path.path(), "could not be read when " + target.change().child().summary().label() + " was imported");
            return;
        }
        Entry wanted = target.owned(path.path(), path.after());
        if (wanted == null || keys.isOfOneMachine(path)) {
            if (wanted != null) {
                target.problem(path.path(), "holds a private key that the run made for one machine; install in full");
            }
            return;
        }
        if (there == null) {
            if (!path.isAdded()) {
                target.problem(path.path(), "is not there");
            } else if (hasFolder(path, target)) {
                put(path, wanted, false, target);
            }
        } else if (isSameThing(path.after(), there) && there.linked() == path.after().linked()) {
            if (!path.isAdded()) {
                put(path, MetadataMerge.of(path, wanted, there, target), there.linked(), target);
            }
        } else if (path.isAdded()) {
            if (own.has(path.path())) {
                target.note(path.path() + " stays as it is: its package was there already");
            } else {
                target.problem(path.path(), DIFFERENT + ": nothing was expected there");
            }
        } else if (there.type() == EntryType.DIRECTORY && !target.files().list(Carrying.bytes(path.path())).isEmpty()) {
            target.problem(path.path(), "is a folder with files of this image");
        } else if (isSameThing(path.before(), there)) {
            Entry merged = MetadataMerge.of(path, wanted, there, target);
            put(path, merged, there.linked() || path.after().linked() || there.type() != path.after().type(), target);
        } else {
            changed(path, wanted, there, target);
        }
    }

    /** Both sides changed it: metadata facet by facet, the content of texts of configuration line by line. */
    private void changed(ChangedPath path, Entry wanted, Entry there, Carrying target) throws IOException {
        boolean files = path.isFile() && path.before().type() == EntryType.FILE && there.type() == EntryType.FILE;
        if (files && path.hasSameContent()) {
            Entry merged = MetadataMerge.of(path, wanted, there, target);
            if (merged != null) {
                put(path, merged.toBuilder().content(there.content()).size(there.size())
                        .time(there.seconds(), there.nanoseconds()).build(), there.linked(), target);
            }
            return;
        }
        ConfigurationText text = new ConfigurationText(target);
        if (!files || !text.canMerge(path, there)) {
            target.problem(path.path(), DIFFERENT);
            return;
        }
        text.merge(path);
    }

    private void put(ChangedPath path, Entry entry, boolean anew, Carrying target) throws IOException {
        if (entry == null) {
            return;
        }
        byte[] raw = Carrying.bytes(path.path());
        if (anew) {
            target.files().remove(raw);
        }
        if (path.after().linked()) {
            for (byte[] other : target.change().child().links(new MachineEntry(raw, path.after(), volume(target, raw), false))) {
                if (target.placed().contains(text(other))) {
                    if (target.find(path.path()) != null) {
                        target.files().remove(raw);
                    }
                    target.files().link(raw, other);
                    target.place(path.path());
                    return;
                }
            }
        }
        target.files().put(raw, entry.toBuilder().linked(false).build());
        target.place(path.path());
    }

    private static int volume(Carrying target, byte[] path) throws IOException {
        return target.change().child().find(path).volume();
    }

    private static String text(byte[] path) {
        return new String(path, StandardCharsets.ISO_8859_1);
    }

    private static boolean hasFolder(ChangedPath path, Carrying target) throws IOException {
        String folder = path.path().substring(0, Math.max(1, path.path().lastIndexOf('/')));
        Entry entry = target.find(folder);
        if (entry != null && entry.type() == EntryType.DIRECTORY) {
            return true;
        }
        target.problem(path.path(), "has no folder to be in");
        return false;
    }

    /** True for the same type with the same content, target or device. */
    private static boolean isSameThing(Entry one, Entry other) {
        return one.type() == other.type() && one.size() == other.size() && Objects.equals(one.content(), other.content())
                && (one.type() != EntryType.FILE || one.content() != null) && Arrays.equals(one.target(), other.target())
                && one.major() == other.major() && one.minor() == other.minor();
    }
}
