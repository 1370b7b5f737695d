// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;

/** Finds out which kernel is started when nobody chooses: from what GRUB reads, else from links that name it. */
final class DefaultKernel {

    /** Kept by Debian in the root directory, and said to be the newest kernel. */
    static final String ROOT_LINK = "/vmlinuz";

    private static final List<String> FOLDERS = List.of("/boot/grub/", "/boot/grub2/");
    private static final List<String> LINKS = List.of(ROOT_LINK, "/boot/vmlinuz");
    private static final String ENTRIES = "/boot/loader/entries/";
    private static final String SAVED = "${saved_entry}";
    private static final String FIRST = "0";
    private static final String SAVING = "saved_entry=";

    private final FactFiles files;
    private final FactList facts;
    private String chosen = "";
    private String first;

    DefaultKernel(FactFiles files, FactList facts) {
        this.files = files;
        this.facts = facts;
    }

    /** The name of its image without folders, null when it cannot be told. */
    String find() throws IOException {
        for (String folder : FOLDERS) {
            files.lines(folder + "grub.cfg", facts, this::configure);
            if (chosen.equals(SAVED)) {
                chosen = "";
                files.lines(folder + "grubenv", facts,
                        line -> chosen = line.startsWith(SAVING) ? line.substring(SAVING.length()) : chosen);
            }
            if (!chosen.isEmpty() && !chosen.equals(FIRST)) {
                // chosen by a title, it has no such file, and the links may lead to another
                return chosen.indexOf('/') < 0 ? withoutFolders(entry(ENTRIES + chosen + ".conf")) : null;
            }
            if (first != null) {
                return withoutFolders(first);
            }
        }
        for (String link : LINKS) {
            String target = files.target(link);
            if (target != null) {
                return withoutFolders(target);
            }
        }
        return null;
    }

    private static String withoutFolders(String path) {
        return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
    }

    private void configure(String line) {
        String[] words = line.split("\\s+", 3);
        if (words[0].equals("set") && words.length > 1 && words[1].startsWith("default=")) {
            // the last one is that of the case in which nobody asked for another entry
            chosen = ShellVariables.value(words[1].substring("default=".length()));
        } else if (first == null && words.length > 1 && isLinux(words[0])) {
            first = words[1];
        }
    }

    private String entry(String path) throws IOException {
        String[] kernel = {null};
        files.lines(path, facts, line -> {
            String[] words = line.split("\\s+", 3);
            if (words.length > 1 && words[0].equals("linux")) {
                kernel[0] = words[1];
            }
        });
        return kernel[0];
    }

    private static boolean isLinux(String command) {
        return command.equals("linux") || command.equals("linux16") || command.equals("linuxefi");
    }
}
