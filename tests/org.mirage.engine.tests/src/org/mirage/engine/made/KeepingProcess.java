// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.mirage.engine.KeptChanges;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.GivenChanges;

/** Started as a process of its own, keeps change sets in a library one after the other under one name: folder, name, title, how often. */
public final class KeepingProcess {

    private KeepingProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        try (Library library = Library.open(Path.of(arguments[0]))) {
            for (int i = 1; i <= Integer.parseInt(arguments[3]); i++) {
                byte[] text = ("mirage changes 1\ntitle \"" + arguments[2] + " " + i + "\"\nend\n").getBytes(StandardCharsets.UTF_8);
                new KeptChanges(library).keep(arguments[1], GivenChanges.read(text, "x", null), "x", true, Monitor.NONE);
            }
        }
    }
}
