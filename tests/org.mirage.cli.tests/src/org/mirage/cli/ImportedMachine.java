// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/** A small machine, imported once into a library that tests only read, or copy. */
final class ImportedMachine {

    private static Path folder;

    private ImportedMachine() {
    }

    /** The folder that holds the library, the disk {@code small.raw}, and the files it was made from. */
    static synchronized Path folder() throws IOException {
        if (folder == null) {
            Path made = Files.createTempDirectory("machine");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
            SmallMachine.make(made, "small.raw");
            CommandLineRun.Ended ended = new CommandLineRun(made).run("import", "small.raw");
            if (ended.code() != 0) {
                throw new IOException(ended.output() + ended.errors());
            }
            folder = made;
        }
        return folder;
    }

    /** The command line on that library. */
    static CommandLineRun run() throws IOException {
        return new CommandLineRun(folder());
    }

    /** The command line on a copy of that library, in another folder. */
    static CommandLineRun copied(Path to) throws IOException {
        Tools.run("cp", "-a", folder().resolve("library").toString(), to.resolve("library").toString());
        return new CommandLineRun(to);
    }

    private static void remove(Path made) {
        try {
            Tools.run("rm", "-rf", made.toString());
        } catch (IOException e) {
            System.err.println("could not remove " + made + ": " + e.getMessage());
        }
    }
}
