// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the kernel is started with. */
final class BootFacts implements FactSource {

    private static final String GRUB = "/etc/default/grub";
    private static final String GRUB_MORE = "/etc/default/grub.d";
    private static final String COMMAND_LINE = "/etc/kernel/cmdline";

    @Override
    public String id() {
        return "boot";
    }

    @Override
    public String title() {
        return "Boot parameters";
    }

    @Override
    public List<String> paths() {
        return List.of(GRUB, GRUB_MORE, COMMAND_LINE);
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        facts.add("kernel command line", files.firstLine(COMMAND_LINE, facts));
        add(ShellVariables.read(files, GRUB, facts), "", facts);
        files.visit(GRUB_MORE, facts, entry -> {
            String name = FactFiles.name(entry);
            if (name.endsWith(".cfg") && FactFiles.target(entry) == null) {
                add(ShellVariables.read(files, GRUB_MORE + "/" + name, facts), " (" + name + ")", facts);
            }
            return true;
        });
    }

    // the files of the folder add to variables of the main one: what they say is kept apart, since nothing is expanded
    private static void add(Map<String, String> variables, String file, FactList facts) {
        variables.forEach((name, value) -> {
            if (name.startsWith("GRUB_")) {
                facts.add(name + file, value);
            }
        });
    }
}
