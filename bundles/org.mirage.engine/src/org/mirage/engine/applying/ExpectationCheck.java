// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.Names;
import org.mirage.engine.changes.AttributeChange;
import org.mirage.engine.changes.EntryTime;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.Metadata;
import org.mirage.store.ContentName;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Compares what edits expect with what is there. */
final class ExpectationCheck {

    private static final String NOTHING = "nothing";
    /** Digits of a hash that a person is shown. */
    private static final int DIGITS = 12;

    private final WorkingTree tree;
    private final ParameterValues values;

    ExpectationCheck(WorkingTree tree, ParameterValues values) {
        this.tree = tree;
        this.values = values;
    }

    /** All that is not as expected at a path. */
    List<Mismatch> check(byte[] path, Expectation expected) throws IOException {
        List<Mismatch> found = new ArrayList<>();
        if (expected.isEmpty()) {
            return found;
        }
        Entry entry = tree.find(path);
        if (expected.absent()) {
            if (entry != null) {
                found.add(new Mismatch(Mismatch.Facet.EXISTENCE, NOTHING, kind(entry.type())));
            }
            return found;
        }
        if (entry == null || expected.type() != null && expected.type() != entry.type()) {
            found.add(new Mismatch(Mismatch.Facet.EXISTENCE, expected.type() == null ? "something" : kind(expected.type()),
                    entry == null ? NOTHING : kind(entry.type())));
            return found;
        }
        if (expected.content() != null && !expected.content().equals(entry.content())) {
            found.add(new Mismatch(Mismatch.Facet.CONTENT, content(expected.content()), content(entry.content())));
        }
        if (expected.target() != null) {
            byte[] target = values.resolve(expected.target());
            if (!Arrays.equals(target, entry.target())) {
                add(found, "a link to " + Names.show(target),
                        entry.target() == null ? kind(entry.type()) : "one to " + Names.show(entry.target()));
            }
        }
        if (expected.device() != null
                && (expected.device().major() != entry.major() || expected.device().minor() != entry.minor())) {
            add(found, "device " + expected.device().major() + ":" + expected.device().minor(), entry.major() + ":" + entry.minor());
        }
        if (expected.below() != null) {
            Hash below = tree.below(path);
            if (!expected.below().equals(below)) {
                add(found, "files below of hash " + shortly(expected.below()),
                        below == null ? "no directory" : "others, of " + shortly(below));
            }
        }
        metadata(expected.metadata(), entry, found);
        return found;
    }

    private static void metadata(Metadata expected, Entry entry, List<Mismatch> found) {
        if (expected.permissions() != null && expected.permissions() != entry.permissions()) {
            add(found, "mode " + EntryKinds.octal(expected.permissions()), EntryKinds.octal(entry.permissions()));
        }
        if (expected.owner() != null && expected.owner() != entry.owner()) {
            add(found, "owner " + expected.owner(), Long.toString(entry.owner()));
        }
        if (expected.group() != null && expected.group() != entry.group()) {
            add(found, "group " + expected.group(), Long.toString(entry.group()));
        }
        EntryTime time = new EntryTime(entry.seconds(), entry.nanoseconds());
        if (expected.time() != null && !expected.time().equals(time)) {
            found.add(new Mismatch(Mismatch.Facet.TIME, "time " + expected.time(), time.toString()));
        }
        if (expected.flags() != null && expected.flags() != entry.flags()) {
            add(found, "flags " + flags(expected.flags()), flags(entry.flags()));
        }
        if (expected.project() != null && expected.project() != entry.project()) {
            add(found, "project " + expected.project(), Long.toString(entry.project()));
        }
        for (AttributeChange attribute : expected.attributes()) {
            AttributeChange there = entry.attributes().stream().filter(other -> Arrays.equals(other.name(), attribute.name()))
                    .findFirst().map(AttributeChange::of).orElse(AttributeChange.none(attribute.name()));
            if (!Objects.equals(attribute, there)) {
                add(found, (attribute.isNone() ? "no attribute " : "another value of the attribute ") + attribute,
                        there.isNone() ? "none" : "one of " + there.size() + " bytes");
            }
        }
    }


    private static void add(List<Mismatch> found, String expected, String there) {
        found.add(new Mismatch(Mismatch.Facet.OTHER, expected, there));
    }

    private static String kind(EntryType type) {
        return "a " + EntryKinds.noun(type);
    }

    private static String content(ContentName name) {
        return name == null ? "none that could be read" : "content " + (name.extents() ? "extents:" : "sha256:") + shortly(name.hash());
    }

    private static String shortly(Hash hash) {
        return hash.toString().substring(0, DIGITS) + "…";
    }

    private static String flags(int flags) {
        return flags == 0 ? "none" : String.join(" ", EntryFlags.names(flags));
    }
}
