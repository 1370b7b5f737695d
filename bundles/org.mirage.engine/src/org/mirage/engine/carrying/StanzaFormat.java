// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.List;

import org.mirage.engine.packages.Stanzas;

/**
 * Entries of fields, {@code Name: value} with further lines indented, each followed by an empty line: those of dpkg, apt and
 * debconf.
 *
 * @param keys the fields that make up the key, the first one present in every entry
 */
record StanzaFormat(boolean sorted, List<String> keys) implements EntryFormat {

    /** Packages by name and architecture. */
    static final StanzaFormat PACKAGES = new StanzaFormat(true, List.of("Package", "Architecture"));
    /** The same as apt writes them. */
    static final StanzaFormat APT_PACKAGES = new StanzaFormat(false, List.of("Package", "Architecture"));
    /** Questions, answers and templates. */
    static final StanzaFormat DEBCONF = new StanzaFormat(true, List.of("Name"));

    @Override
    public List<TextEntry> split(String text) {
        return Stanzas.split(text).stream().map(stanza -> new TextEntry(key(stanza), stanza)).toList();
    }

    // a NUL sorts before all that a name may hold, as the end of a name does for dpkg
    private String key(String stanza) {
        return String.join("\0", keys.stream().map(name -> Stanzas.field(stanza, name)).toList());
    }
}
