// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The scripts that do something in a machine; they are files beside this class. */
final class Scripts {

    private Scripts() {
    }

    /** Some of them, put together to one. */
    static byte[] read(String... names) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String name : names) {
            try (InputStream in = Scripts.class.getResourceAsStream("scripts/" + name + ".sh")) {
                in.transferTo(all);
            }
        }
        return all.toByteArray();
    }
}
