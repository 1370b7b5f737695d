// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code .changes} files as texts. */
final class ChangesText {

    private ChangesText() {
    }

    static ChangeSet read(String text) throws IOException {
        return ChangeSet.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x.changes");
    }

    static String write(ChangeSet set) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        set.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
