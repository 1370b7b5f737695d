// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

import org.mirage.engine.Names;
import org.mirage.store.ContentName;
import org.mirage.store.Hash;

/**
 * Something in a version that a person should know of.
 *
 * @param kind what sort of thing
 * @param rule what found it: a name of small letters and hyphens, a signature, or the number of a vulnerability
 * @param severity how much it matters
 * @param path where, raw bytes of the machine's view
 * @param subject the package that it is about; null for none
 * @param what it is, in a line that tells nothing secret
 * @param hint what to do about it
 * @param content of the file; null where it is not about the content of one
 */
public record Finding(FindingKind kind, String rule, Severity severity, byte[] path, AffectedPackage subject, String what, String hint,
        ContentName content) {

    private static final int KEY_BYTES = 6;

    /**
     * By which people call it: the same for the same thing at the same place in any version of any image, whichever
     * version of a package it is; 12 hexadecimal digits.
     */
    public String key() {
        byte[] head = (kind.word() + "\0" + rule + "\0" + (subject == null ? "" : subject.name()) + "\0" + (content == null ? "" : content) + "\0")
                .getBytes(StandardCharsets.UTF_8);
        byte[] hash = Hash.sha256(ByteBuffer.allocate(head.length + path.length).put(head).put(path).array()).bytes();
        return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    }

    /** The path as it is shown. */
    public String where() {
        return Names.show(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding that && kind == that.kind && rule.equals(that.rule) && severity == that.severity
                && Arrays.equals(path, that.path) && Objects.equals(subject, that.subject) && what.equals(that.what) && hint.equals(that.hint)
                && Objects.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, rule, subject, what) * 31 + Arrays.hashCode(path);
    }
}
