// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.mirage.engine.text.TextCheck;
import org.mirage.engine.text.TextMerge;
import org.mirage.store.Entry;

/** Merges texts of configuration that both the run and the target changed, line by line. */
final class ConfigurationText {

    private static final String CONFIGURATION = "/etc/";

    private final Carrying target;

    ConfigurationText(Carrying target) {
        this.target = target;
    }

    /** True for what is configuration and no more than lines can be merged of. */
    boolean canMerge(ChangedPath path, Entry there) {
        return path.path().startsWith(CONFIGURATION) && path.before().content() != null && there.content() != null
                && Math.max(there.size(), Math.max(path.before().size(), path.after().size())) <= TextMerge.LIMIT;
    }

    /** Writes the merged text, or notes that it cannot be merged. */
    void merge(ChangedPath path) throws IOException {
        byte[] base = Carrying.bytes(target.change().parentText(path.path()));
        byte[] child = Carrying.bytes(target.change().childText(path.path()));
        byte[] there = Carrying.bytes(target.text(path.path()));
        Optional<byte[]> merged = TextCheck.isText(base) && TextCheck.isText(child) && TextCheck.isText(there)
                ? TextMerge.of(base, there, child) : Optional.empty();
        if (merged.isEmpty()) {
            target.problem(path.path(), "was changed here at the same lines");
            return;
        }
        target.write(path, new String(merged.get(), StandardCharsets.ISO_8859_1));
    }
}
