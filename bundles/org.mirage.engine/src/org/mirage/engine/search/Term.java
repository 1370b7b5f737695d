// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.function.Predicate;

import com.google.re2j.Pattern;

import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.WantedPackage;
import org.mirage.store.Entry;
import org.mirage.store.Hash;

/** One word of a question, by what has to be looked at to answer it. Equal only to itself. */
public sealed interface Term extends Query {

    /** About an entry, wherever it is. */
    sealed interface OfEntry extends Term permits OfName, OfContent, OfMetadata {

        /** True when it is so. */
        boolean test(Entry entry);
    }

    /** About the last part of a path. */
    final class OfName implements OfEntry {

        private final Predicate<byte[]> wanted;

        OfName(Predicate<byte[]> wanted) {
            this.wanted = wanted;
        }

        /** True for a name that is meant, as raw bytes. */
        public boolean test(byte[] name) {
            return wanted.test(name);
        }

        @Override
        public boolean test(Entry entry) {
            return wanted.test(entry.name());
        }
    }

    /** About the name of a file's content. */
    final class OfContent implements OfEntry {

        private final String digits;
        private final boolean extents;

        /**
         * @param digits the first digits of the name, or all
         * @param extents true for one of those that name giants with holes
         */
        OfContent(String digits, boolean extents) {
            this.digits = digits;
            this.extents = extents;
        }

        /** The whole name; null when only the first digits are known. */
        public Hash hash() {
            return digits.length() == 2 * Hash.SIZE ? Hash.parse(digits) : null;
        }

        /** Its first digits, 6 at least, or all. */
        String digits() {
            return digits;
        }

        @Override
        public boolean test(Entry entry) {
            return entry.content() != null && entry.content().extents() == extents
                    && entry.content().hash().toString().startsWith(digits);
        }
    }

    /** About all else that a manifest holds. */
    final class OfMetadata implements OfEntry {

        private final Predicate<Entry> wanted;

        OfMetadata(Predicate<Entry> wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean test(Entry entry) {
            return wanted.test(entry);
        }
    }

    /** About the whole path. */
    final class OfPath implements Term {

        private final Predicate<byte[]> wanted;
        private final String folder;
        private final OfName name;

        /**
         * @param folder a folder that all such paths are in or at, one byte in each character; the root if none is known
         * @param name is true of the last part of all such paths; null if nothing is known of that
         */
        OfPath(Predicate<byte[]> wanted, String folder, OfName name) {
            this.wanted = wanted;
            this.folder = folder;
            this.name = name;
        }

        boolean test(byte[] path) {
            return wanted.test(path);
        }

        String folder() {
            return folder;
        }

        OfName name() {
            return name;
        }
    }

    /** About a version of an image. */
    final class OfImage implements Term {

        private final Predicate<VersionSummary> wanted;

        OfImage(Predicate<VersionSummary> wanted) {
            this.wanted = wanted;
        }

        boolean test(VersionSummary version) {
            return wanted.test(version);
        }
    }

    /** About what is installed in a version of an image. */
    final class OfPackage implements Term {

        private final WantedPackage wanted;

        OfPackage(WantedPackage wanted) {
            this.wanted = wanted;
        }

        WantedPackage wanted() {
            return wanted;
        }
    }

    /** About the bytes of a file: a text in one of its lines, or a pattern that fits in one. */
    final class OfText implements Term {

        private final byte[] literal;
        private final Pattern pattern;

        /**
         * @param literal bytes that must be in a line; null where none are known
         * @param pattern what must fit in a line; null where the literal is all
         */
        OfText(byte[] literal, Pattern pattern) {
            this.literal = literal;
            this.pattern = pattern;
        }

        byte[] literal() {
            return literal;
        }

        Pattern pattern() {
            return pattern;
        }
    }
}
